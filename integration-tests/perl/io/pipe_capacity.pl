# A writer blocks when the pipe is full and goes on as the reader reads: a megabyte arrives whole.
use strict;
use warnings;

pipe(my $out, my $in) or die;
my $pid = fork() // die;
if (!$pid) {
    close $out;
    my $block = join('', map { chr(65 + $_ % 26) } 0 .. 1023);
    print $in $block for 1 .. 1024;
    close $in;
    exit 0;
}
close $in;
my ($total, $sum, $buffer) = (0, 0);
while (my $n = sysread($out, $buffer, 10_000)) {
    $total += $n;
    $sum = ($sum + unpack("%32C*", $buffer)) % 1_000_003;
}
waitpid($pid, 0);
print "$total bytes, checksum $sum, status $?\n";

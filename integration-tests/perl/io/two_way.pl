# A conversation with a child over two pipes, line by line (perlipc).
use strict;
use warnings;
use IO::Handle;

pipe(my $child_in, my $to) or die;
pipe(my $from, my $child_out) or die;
my $pid = fork() // die;
if (!$pid) {
    close $_ for $to, $from;
    $child_out->autoflush(1);
    while (defined(my $line = <$child_in>)) {
        chomp $line;
        print $child_out eval($line) // "error: $@", "\n";
    }
    exit 0;
}
close $_ for $child_in, $child_out;
$to->autoflush(1);
for my $question ('1 + 2', '"ab" x 3', 'join ",", map { $_ ** 2 } 1 .. 4') {
    print $to "$question\n";
    my $answer = <$from>;
    print "$question -> $answer";
}
close $to;
print "end of file: ", (defined(scalar <$from>) ? "no" : "yes"), "\n";
waitpid($pid, 0);

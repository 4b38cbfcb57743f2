# 200 children alive at once: all started before the first may end (perlfork's emulation stops at 64).
use strict;
use warnings;

my $count = 200;
pipe(my $gate_out, my $gate_in) or die;
pipe(my $report_out, my $report_in) or die;
my %alive;
for my $n (1 .. $count) {
    my $pid = fork() // die "fork $n: $!";
    if (!$pid) {
        close $gate_in;
        close $report_out;
        syswrite($report_in, pack("N", $n));
        sysread($gate_out, my $nothing, 1);    # until the parent closes its end
        exit($n % 256);
    }
    $alive{$pid} = $n;
}
close $gate_out;
close $report_in;
my $sum = 0;
for (1 .. $count) {
    read($report_out, my $bytes, 4) == 4 or die;
    $sum += unpack("N", $bytes);
}
print "all $count alive, sum $sum, ", scalar(keys %alive), " different pids\n";
close $gate_in;
my $right = 0;
while ((my $pid = wait()) > 0) {
    $right++ if $? >> 8 == delete($alive{$pid}) % 256;
}
print "$right right statuses, ", scalar(keys %alive), " left\n";

# TERM ends a child in sleep, in select and in wait for its own child.
use strict;
use warnings;

$| = 1;
my %block = (
    sleep  => sub { sleep 50 },
    select => sub { select(undef, undef, undef, 50) },
    wait   => sub { my $pid = fork() // die; if (!$pid) { sleep 1; exit 0 } waitpid($pid, 0) },
);
for my $call (sort keys %block) {
    pipe(my $out, my $in) or die;
    my $pid = fork() // die;
    if (!$pid) {
        close $out;
        syswrite($in, "x");
        $block{$call}->();
        exit 1;
    }
    sysread($out, my $x, 1);
    select(undef, undef, undef, 0.1);
    kill TERM => $pid;
    waitpid($pid, 0);
    print "$call: signal ", $? & 127, " exit ", $? >> 8, "\n";
}

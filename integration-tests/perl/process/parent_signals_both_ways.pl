# Parent and child play ping-pong with signals and a pipe; every signal arrives.
use strict;
use warnings;

$| = 1;
my $hits = 0;
$SIG{USR1} = sub { $hits++ };
my $parent = $$;
pipe(my $out, my $in) or die;
pipe(my $back_out, my $back_in) or die;
my $pid = fork() // die;
if (!$pid) {
    for my $n (1 .. 5) {
        kill USR1 => $parent;
        syswrite($in, "x");
        sysread($back_out, my $x, 1);
        select(undef, undef, undef, 0.01) until $hits >= $n;
    }
    exit $hits;
}
for my $n (1 .. 5) {
    sysread($out, my $x, 1) || redo;
    select(undef, undef, undef, 0.01) until $hits >= $n;
    kill USR1 => $pid;
    syswrite($back_in, "y");
}
waitpid($pid, 0);
print "parent was hit $hits times, child ", $? >> 8, "\n";

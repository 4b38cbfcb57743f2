# A SIGCHLD handler that reaps: every child is seen once, whatever signals were merged (perlipc).
use strict;
use warnings;
use POSIX ":sys_wait_h";

my %status;
$SIG{CHLD} = sub {
    local ($!, $?);
    while ((my $pid = waitpid(-1, WNOHANG)) > 0) { $status{$pid} = $? >> 8 }
};
my %expected;
for my $n (1 .. 10) {
    my $pid = fork() // die;
    exit $n if !$pid;
    $expected{$pid} = $n;
}
select(undef, undef, undef, 0.05) while keys %status < 10;
print "reaped ", scalar(keys %status), "\n";
print "all right: ", (grep({ $status{$_} != $expected{$_} } keys %expected) ? "no" : "yes"), "\n";
print "sum ", eval { my $s = 0; $s += $_ for values %status; $s }, "\n";

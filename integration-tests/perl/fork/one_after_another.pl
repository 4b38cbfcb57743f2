# 500 forks one after another, each child's status comes back; pids are not mixed up.
use strict;
use warnings;

my ($wrong, %seen) = (0);
for my $n (1 .. 500) {
    my $pid = fork() // die "fork $n: $!";
    exit($n % 200) if !$pid;
    waitpid($pid, 0) == $pid or $wrong++;
    $wrong++ if $? >> 8 != $n % 200;
    $seen{$pid}++;
}
print "wrong: $wrong, left: ", wait(), "\n";

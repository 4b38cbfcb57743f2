# wait takes the children as they end, waitpid the one that is asked for; the others keep their status.
use strict;
use warnings;

my (@pid, @gate);
for my $n (1 .. 3) {
    pipe(my $out, my $in) or die;
    my $pid = fork() // die;
    if (!$pid) {
        close $_ for $in, @gate;
        sysread($out, my $x, 1);
        exit $n;
    }
    push @pid, $pid;
    push @gate, $in;
}
my %number = map { $pid[$_] => $_ + 1 } 0 .. 2;
for my $n (2, 3) {
    close $gate[$n - 1];
    my $pid = wait();
    print "wait: child $number{$pid} with ", $? >> 8, "\n";
}
close $gate[0];
waitpid($pid[0], 0) == $pid[0] or die;
print "waitpid: child 1 with ", $? >> 8, "\n";

my @more = map { my $n = $_; my $pid = fork() // die; exit $n if !$pid; $pid } 10, 20, 30;
for my $pid (reverse @more) {
    waitpid($pid, 0);
    print "reverse: ", $? >> 8, "\n";
}
print "wait: ", wait(), "\n";

# fork inside a signal handler: both sides return from it to where the signal arrived.
use strict;
use warnings;

$| = 1;
my $who = "parent";
my $step = 0;
$SIG{USR1} = sub {
    my $name = shift;
    my $pid = fork() // die;
    if ($pid) { waitpid($pid, 0) }
    else { $who = "child" }
    print "$who leaves the handler of $name\n";
};
$step = 1;
kill 'USR1', $$;
$step++;
print "$who goes on at step $step\n";

# A handled signal cuts sleep and select short; select then says EINTR (perlfunc sleep, perlipc).
use strict;
use warnings;

$| = 1;
my $hits = 0;
$SIG{USR1} = sub { $hits++ };
sub signal_me {
    my $parent = $$;
    my $pid = fork() // die;
    if (!$pid) {
        for (1 .. 100) {
            select(undef, undef, undef, 0.3);
            kill 'USR1', $parent;
        }
        exit 0;
    }
    return $pid;
}
my $pid = signal_me();
my $slept = sleep 30;
kill KILL => $pid;
waitpid($pid, 0);
print "sleep was short: ", ($slept < 25 && $hits ? "yes" : "no"), "\n";
$hits = 0;
$pid = signal_me();
my $found = select(undef, undef, undef, 30);
print "select: $found, EINTR: ", ($!{EINTR} ? "yes" : "no"), ", handled: ", ($hits ? "yes" : "no"), "\n";
kill KILL => $pid;
waitpid($pid, 0);

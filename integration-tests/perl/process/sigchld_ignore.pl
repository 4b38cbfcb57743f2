# With $SIG{CHLD} = 'IGNORE' children leave no zombie: wait blocks until the last has ended and gives -1
# (POSIX sigaction; perlipc).
use strict;
use warnings;

$SIG{CHLD} = 'IGNORE';
for (1 .. 3) {
    my $pid = fork() // die;
    exit 1 if !$pid;
}
print "wait: ", wait(), "\n";
$SIG{CHLD} = 'DEFAULT';
my $pid = fork() // die;
exit 2 if !$pid;
print "waited: ", (wait() == $pid ? "yes" : "no"), " status ", $? >> 8, "\n";

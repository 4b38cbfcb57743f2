# POSIX::_exit runs no END block, no destructor and flushes nothing (POSIX _exit).
use strict;
use warnings;
use POSIX ();

package Thing;
sub new { return bless {}, shift }
sub DESTROY { print "destroyed\n" }

package main;
END { print "END\n" }
my $thing = Thing->new;
my $pid = fork() // die;
if (!$pid) {
    print "never seen, it stays in the buffer\n";
    POSIX::_exit(6);
}
waitpid($pid, 0);
print "status ", $? >> 8, "\n";

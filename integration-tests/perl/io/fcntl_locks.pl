# fcntl locks belong to the process: a child does not inherit them and any close drops them (POSIX fcntl).
use strict;
use warnings;
use Fcntl;

$| = 1;
my $file = ($ENV{TMPDIR} || '/tmp') . "/locks.$$";
open(my $fh, '+>', $file) or die;
sub lock_it { return fcntl($_[0], F_SETLK, pack('s s x4 q q l x4', $_[1], 0, 0, 0, 0)) ? 1 : 0 }
print "locked: ", lock_it($fh, F_WRLCK), "\n";
print "again, by the same process: ", lock_it($fh, F_WRLCK), "\n";
sub child_tries {
    my $pid = fork() // die;
    exit(lock_it($fh, F_WRLCK) ? 1 : $!{EAGAIN} || $!{EACCES} ? 2 : 3) if !$pid;
    waitpid($pid, 0);
    return $? >> 8;
}
print "child: ", child_tries(), "\n";
open(my $other, '<', $file) or die;
close $other;
print "child after any close: ", child_tries(), "\n";
unlink $file;

# flock belongs to the open file: a second open is refused, a dup and a child share it (flock(2)).
use strict;
use warnings;
use Fcntl qw(:flock);

$| = 1;
my $file = ($ENV{TMPDIR} || '/tmp') . "/flock.$$";
open(my $a, '>', $file) or die;
open(my $b, '>', $file) or die;
print "exclusive: ", (flock($a, LOCK_EX | LOCK_NB) ? 1 : 0), "\n";
print "second open: ", (flock($b, LOCK_EX | LOCK_NB) ? 1 : 0), " EWOULDBLOCK ", ($!{EWOULDBLOCK} ? 1 : 0), "\n";
my $pid = fork() // die;
if (!$pid) {
    print "child's inherited: ", (flock($a, LOCK_EX | LOCK_NB) ? 1 : 0), "\n";
    open(my $c, '>', $file) or die;
    print "child's own: ", (flock($c, LOCK_SH | LOCK_NB) ? 1 : 0), "\n";
    close $a;
    exit 0;
}
waitpid($pid, 0);
print "kept after the child's close: ", (flock($b, LOCK_EX | LOCK_NB) ? 0 : 1), "\n";
flock($a, LOCK_UN);
print "unlocked: ", (flock($b, LOCK_SH | LOCK_NB) ? 1 : 0), "\n";
print "shared twice: ", (flock($a, LOCK_SH | LOCK_NB) ? 1 : 0), "\n";
close $b;
print "upgraded: ", (flock($a, LOCK_EX | LOCK_NB) ? 1 : 0), "\n";
unlink $file;

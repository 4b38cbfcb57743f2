# Redirecting STDOUT in the child does not touch the parent's (perlfork's emulation did).
use strict;
use warnings;

my $file = ($ENV{TMPDIR} || '/tmp') . "/redirect.$$";
$| = 1;
print "parent before\n";
my $pid = fork() // die;
if (!$pid) {
    open(STDOUT, '>', $file) or die;
    print "child to the file\n";
    system($^X, '-e', 'print "grandchild to the file\n"');
    exit 0;
}
waitpid($pid, 0);
print "parent after\n";
open(my $in, '<', $file) or die;
print "in the file: $_" while <$in>;
close $in;
unlink $file;

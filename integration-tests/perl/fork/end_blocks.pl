# END blocks run in the child that exits as well as in the parent, last defined first; exit codes
# can be changed in them (perlmod).
use strict;
use warnings;

$| = 1;
my $who = "parent";
END { print "END 1 in $who, status $?\n"; $? = 9 if $who eq 'child' }
END { print "END 2 in $who\n" }
my $pid = fork() // die;
if (!$pid) {
    $who = "child";
    exit 4;
}
waitpid($pid, 0);
print "the child's status: ", $? >> 8, "\n";

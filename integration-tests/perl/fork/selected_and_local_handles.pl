# The selected handle, a localized handle and $| of a handle at the fork are each process's own afterwards.
use strict;
use warnings;

my $file = ($ENV{TMPDIR} || '/tmp') . "/selected.$$";
open(LOG, '>>', $file) or die;
select(LOG);
$| = 1;
print "selected by the parent\n";
my $pid = fork() // die;
if (!$pid) {
    print "still selected in the child\n";
    select(STDOUT);
    $| = 1;
    print "child's STDOUT\n";
    { local *LOG; print "localized: ", defined fileno(LOG) ? "open" : "closed", "\n" }
    print LOG "child again\n";
    exit 0;
}
waitpid($pid, 0);
print "selected in the parent\n";
select(STDOUT);
close LOG;
open(my $in, '<', $file) or die;
print "log: $_" while <$in>;
unlink $file;

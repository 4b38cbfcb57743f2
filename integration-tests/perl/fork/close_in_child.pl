# close in the child does not close the parent's handle (perlfork, "Open handles").
use strict;
use warnings;

my $file = ($ENV{TMPDIR} || '/tmp') . "/close.$$";
$| = 1;
open(my $fh, '+>', $file) or die;
my $pid = fork() // die;
if (!$pid) {
    close($fh) or die;
    print "child: ", (defined fileno($fh) ? "open" : "closed"), "\n";
    exit 0;
}
waitpid($pid, 0);
print "parent: ", (defined fileno($fh) ? "open" : "closed"), "\n";
print $fh "still here\n";
seek($fh, 0, 0);
print "parent reads: ", scalar(<$fh>);
close $fh;
unlink $file;

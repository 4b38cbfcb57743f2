# exit in the child flushes the child's copy of what both have printed since the fork into, and not
# the parent's (perlfork, "Open filehandles": on some systems it corrupted the parent's).
use strict;
use warnings;

my $file = ($ENV{TMPDIR} || '/tmp') . "/flush.$$";
open(my $out, '>', $file) or die;
pipe(my $go_out, my $go_in) or die;
my $pid = fork() // die;
if (!$pid) {
    close $go_in;
    sysread($go_out, my $x, 1);    # until the parent has something in its buffer
    print $out "child\n";
    exit 0;
}
print $out "parent\n";
close $go_in;
waitpid($pid, 0);
print "after the child's exit: ", -s $file, " bytes\n";
close $out;
open(my $in, '<', $file) or die;
print $_ while <$in>;
unlink $file;

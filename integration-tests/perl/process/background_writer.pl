# A child that goes on after its parent has ended: its output still arrives.
use strict;
use warnings;

$| = 1;
pipe(my $out, my $in) or die;
my $pid = fork() // die;
if (!$pid) {
    close $in;
    sysread($out, my $x, 1);    # until the parent has ended
    print "child after the parent's end\n";
    exit 0;
}
print "parent ends\n";
exit 6;

# An orphan outlives its parent and is given to another parent; it still can write (POSIX _exit).
use strict;
use warnings;

$| = 1;
pipe(my $out, my $in) or die;
pipe(my $gate_out, my $gate_in) or die;
my $child = fork() // die;
if (!$child) {
    my $parent = $$;
    my $grandchild = fork() // die;
    if (!$grandchild) {
        close $gate_in;
        sysread($gate_out, my $x, 1);    # until the grandparent has seen the child end
        syswrite($in, getppid() != $parent ? "another parent\n" : "the same parent\n");
        exit 0;
    }
    exit 0;
}
waitpid($child, 0);
print "child ended with $?\n";
close $in;
close $gate_out;
close $gate_in;
print "orphan wrote: ", scalar(<$out>);
print "the orphan is not ours to wait for: ", wait(), "\n";

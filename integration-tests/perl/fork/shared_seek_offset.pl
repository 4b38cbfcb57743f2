# Handles that are open at a fork share the seek pointer (perlfork, "Open filehandles"; POSIX fork):
# what the child reads, the parent does not read again; opened again, a handle has its own.
use strict;
use warnings;

my $file = ($ENV{TMPDIR} || '/tmp') . "/offset.$$";
open(my $out, '>', $file) or die;
print $out "0123456789abcdef";
close $out;

$| = 1;
open(my $in, '<', $file) or die;
sysread($in, my $head, 4);
print "parent first: $head\n";
my $pid = fork() // die;
if (!$pid) {
    sysread($in, my $part, 4);
    print "child: $part\n";
    open(my $own, '<', $file) or die;
    sysread($own, $part, 2);
    print "child, its own handle: $part\n";
    sysseek($in, 12, 0);
    exit 0;
}
waitpid($pid, 0);
print "parent's position: ", sysseek($in, 0, 1), "\n";
sysread($in, my $rest, 100);
print "parent after: $rest\n";
unlink $file;

# A child that is launched reads on from the parent's STDIN where the descriptor stands.
use strict;
use warnings;

$| = 1;
my $file = ($ENV{TMPDIR} || '/tmp') . "/stdin.$$";
open(my $out, '>', $file) or die;
print $out "line $_\n" for 1 .. 4;
close $out;
open(STDIN, '<', $file) or die;
sysread(STDIN, my $first, 7);
print "parent: $first";
system($^X, '-e', 'sysread(STDIN, my $l, 7); print "perl: $l"');
system('cat | sed "s/^/cat: /"');
print "parent at end: ", (sysread(STDIN, $first, 7) ? "no" : "yes"), "\n";
sysseek(STDIN, 14, 0);
print "host program: ", `head -c 7`;
unlink $file;

# Descriptors by number: the lowest free is taken, ">&=1" and ">&1" name STDOUT (POSIX open, dup).
use strict;
use warnings;

$| = 1;
open(my $a, '<', '/dev/null') or die;
open(my $b, '<', '/dev/null') or die;
print "next: ", fileno($b) - fileno($a), "\n";
my $lowest = fileno($a);
close $a;
open(my $c, '<', '/dev/null') or die;
print "the lowest free is taken: ", (fileno($c) == $lowest ? "yes" : "no"), "\n";
open(my $one, '>&=1') or die;
print $one "by number\n";
$one->flush;
open(my $copy, '>&1') or die;
print $copy "by copied number\n";
close $copy;
open(my $bad, '>&=', 99) and die;
print "bad number: $!\n";
close STDIN;
open(my $zero, '<', '/dev/null') or die;
print "0 after close STDIN: ", fileno($zero), "\n";

# Several errors are reported together, with a count at the end.
use strict;
use warnings;

my $x = $y + $z;
my @a = (1, 2;
print "a\n";
if ($x) {

# Warnings at compile time: values that nobody uses, = in a condition, names used once.
use strict;
use warnings;

my $x = 1;
"a constant";
$x == 2;
if ($x = 3) { print "assigned\n" }
my @list = (1, 2);
my $first = @list[0];
print "used once: ", defined $main::once ? 1 : 0, "\n";

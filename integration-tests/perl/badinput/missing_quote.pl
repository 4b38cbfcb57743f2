# A string that is not closed.
use strict;
use warnings;

print "not printed\n";
my $s = "never closed;
print $s;

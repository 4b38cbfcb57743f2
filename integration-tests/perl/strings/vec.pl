# vec reads and writes bits of a string (perlfunc vec).
use strict;
use warnings;

my $bits = '';
vec($bits, $_, 1) = 1 for 0, 3, 9;
print unpack('b*', $bits), " length ", length $bits, "\n";
print join(',', grep { vec $bits, $_, 1 } 0 .. 15), "\n";
vec($bits, 0, 8) = 65;
vec($bits, 1, 8) = 66;
vec($bits, 1, 16) = 0x4344;
print "$bits ", vec($bits, 0, 16), " ", vec($bits, 0, 4), " ", vec($bits, 1, 4), " ", vec($bits, 0, 32), "\n";
print vec($bits, 99, 8), " ", length $bits, "\n";
my $other = '';
vec($other, 1, 1) = 1;
print unpack('b*', $bits | $other), "\n";
vec($bits, 0, 1) ^= 1;
print ord($bits), "\n";

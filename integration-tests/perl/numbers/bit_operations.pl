# Bit operators on numbers and on strings, shifts (perlop).
use strict;
use warnings;

print 12 & 10, " ", 12 | 10, " ", 12 ^ 10, " ", ~5 & 0xff, "\n";
print 1 << 4, " ", 256 >> 4, " ", 1 << 63, " ", 1 << 64, " ", 1 << -1, " ", -1 >> 60, " ", -8 >> 1, "\n";
print "AB" | "  ", " ", "ab" & "__", " ", "ab" ^ "  ", "\n";
print "12" & "10", " ", "12" & 10, " ", "123" | "4", "\n";
print 3.7 & 2.9, " ", -1 & 0xff, " ", 0xffffffff + 1 & 0xffffffff, "\n";
{ use integer; print -8 >> 1, " ", ~5, " ", 1 << 63, "\n"; }
my $bits = 0;
$bits |= 1 << $_ for 1, 3, 5;
print "$bits ", sprintf('%b %o %x %#b %#o %#X %08b', ($bits) x 7), "\n";
print join(',', grep { $bits & 1 << $_ } 0 .. 7), "\n";
print unpack('%32b*', pack('N', 0xf0f0)), "\n";
my $mask = ~"\xf0";
print length($mask), " ", ord($mask), "\n";

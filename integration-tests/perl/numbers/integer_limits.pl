# Integers are 64 bits, unsigned too, and turn into floating point beyond (perlop, perlnumber).
use strict;
use warnings;

my $max = 9223372036854775807;
my $umax = 18446744073709551615;
print "$max ", $max + 1, " ", $max * 2, " ", -$max - 1, " ", -$max - 2, "\n";
print "$umax ", $umax + 1, " ", $umax - 1, " ", ~0, " ", ~0 == $umax ? 1 : 0, "\n";
print $max - -1, " ", $max + $max, " ", $umax - $max, "\n";
print 4294967296 * 4294967295, " ", 4294967296 * 4294967296, "\n";
print 3037000500 ** 2, " ", 2 ** 62, " ", 3 ** 40, " ", 7 ** 23, "\n";
print -7 % 3, " ", 7 % -3, " ", -7 % -3, " ", 7.9 % 3, " ", -1 % $umax, "\n";
print int(-3.7), " ", int(3.7), " ", int(1e20), " ", int("12.9abc" =~ /([\d.]+)/), "\n";
{ use integer; print -7 / 2, " ", -7 % 3, " ", 7 / 2, " ", ~0, "\n"; }
print 9007199254740993, " ", 9007199254740993 + 0.0, " ", 9007199254740992 + 1, "\n";
print 1 <=> 2, " ", 18446744073709551615 <=> 9223372036854775807, " ", -1 <=> 18446744073709551615, "\n";
my $nan = "nan";
print defined($nan <=> 1) ? 1 : 'undef', " ", $nan == $nan ? 1 : 0, "\n";
print eval { 1 / 0 } // "error: $@", eval { 1 % 0 } // "error: $@";
print sqrt(16), " ", eval { sqrt(-1) } // "error: $@", eval { log(0) } // "error: $@";

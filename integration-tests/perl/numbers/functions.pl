# abs, sqrt, exp, log, sin, cos, atan2, int, ** and the operators' precedence (perlfunc, perlop).
use strict;
use warnings;

printf "%.6f %.6f %.6f %.6f %.6f\n", sin(1), cos(1), atan2(1, 1) * 4, exp(1), log(10);
print abs(-3), " ", abs("-2.5"), " ", sqrt(2) ** 2 == 2 ? 1 : 0, " ", 2 ** 0.5, "\n";
print -2 ** 2, " ", 2 ** 3 ** 2, " ", (-8) ** (1 / 3), " ", 2 ** -1, " ", 0 ** 0, "\n";
print 1 + 2 * 3 - 4 / 2, " ", 10 - 5 - 2, " ", 2 + 3 . 4, " ", 7 . 8 * 2, "\n";
print 10 <=> 9, " ", "10" cmp "9", " ", 1 < 2, " ", (2 < 1) eq '' ? 'empty' : 'no', "\n";
print 1 == 1.0, " ", "a" lt "b", " ", "a" x 2 . "b", " ", !1 + 1, "\n";
print 5 <=> 5, " ", (1 ? 2 : 3) + 1, " ", 1 .. 3, " ", join(',', 'a' .. 'e', 'x' .. 'ab', '08' .. '11'), "\n";
print join(',', 2.9 .. 5.1), " ", join(',', -2 .. 2), " [", join(',', 3 .. 1), "]\n";
srand(7);
my $r = rand(10);
print $r >= 0 && $r < 10 ? 1 : 0, " ", rand() < 1 ? 1 : 0, "\n";

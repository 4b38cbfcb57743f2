# length, index, rindex, uc, lc, ucfirst, lcfirst, reverse, repeat, ord, chr (perlfunc).
use strict;
use warnings;

my $s = "Hello, World";
print length $s, " ", index($s, 'o'), " ", index($s, 'o', 5), " ", index($s, 'z'), " ", rindex($s, 'o'), " ",
    rindex($s, 'o', 7), " ", index($s, ''), " ", rindex($s, ''), " ", index($s, 'H', -5), " ", index($s, '', 99), "\n";
print uc $s, " ", lc $s, " ", ucfirst lc 'ABC', " ", lcfirst 'ABC', "\n";
print scalar reverse($s), " ", join('', reverse 'a' .. 'c'), "\n";
print 'ab' x 3, " [", 'ab' x 0, "] [", 'ab' x -1, "] ", '-' x 2.7, " ", join(',', (1, 2) x 2), "\n";
print ord('A'), " ", ord(''), " ", ord('abc'), " ", chr(97), " ", length(chr 300), "\n";
print join('|', map { sprintf '%s', $_ } 'a' lt 'b', 'B' cmp 'a', 'abc' cmp 'abd', 'a' cmp 'aa', '10' <=> '9'), "\n";
my $repeated = join ',', ('x') x 3;
print "$repeated\n";
print "abc" eq 'abc' ? "same\n" : "different\n";
print ucfirst(join ' ', map { lc } qw(THE QUICK FOX)), ".\n";
print join(' ', map { ucfirst } qw(a bc def)), "\n";
print lc('ÀB'), "\n";
print "quotemeta: ", quotemeta('a.b*c[d]_e-f'), "\n";
print "crypt-free\n" unless 'a' gt 'b';

# pack and unpack of the common templates (perlfunc pack).
use strict;
use warnings;

sub hexed { return unpack 'H*', shift }
print hexed(pack 'A3 a3 Z3 A3', 'ab', 'ab', 'abcd', 'abcd'), "\n";
print hexed(pack 'c C n N v V', -1, 255, 0x1234, 0x12345678, 0x1234, 0x12345678), "\n";
print hexed(pack 's< l< q<', -2, -3, -4), " ", hexed(pack 's> l> q>', 1, 2, 3), "\n";
print hexed(pack 'H4 h4 B8 b8', '1f2e', '1f2e', '10101010', '10101010'), "\n";
print hexed(pack 'w w x2 a', 127, 300, 'z'), " ", hexed(pack 'n/a* C/a', 'hello', 'xyz'), "\n";
print join(',', unpack 'A3 x2 a2 n C*', "ab \0\0cd\x01\x02ABC"), "\n";
print join(',', unpack '(A2)*', 'aabbcc'), " ", join(',', unpack 'a1 X a2', 'abc'), "\n";
print join(',', unpack 'n/a* C', "\0\3abcZ"), " ", unpack('%8C*', 'abc'), "\n";
print join(',', unpack 'c s< l< q<', pack 'c s< l< q<', -1, -2, -3, -4), "\n";
print hexed(pack 'f< d>', 1.5, -2.25), " ", join(',', unpack 'f< d>', pack 'f< d>', 1.5, -2.25), "\n";
print hexed(pack '(nC)2', 1, 2, 3, 4), " ", hexed(pack 'a*x!4', 'abcde'), " ", hexed(pack '@4 C', 9), "\n";
print join(',', unpack 'Z* Z5 A5', "one\0two\0\0xy   "), " ", length(pack 'x5'), "\n";
print join(' ', map { sprintf '%08b', $_ } unpack 'C*', pack 'B16', '0000000111111110'), "\n";
print scalar(unpack 'N', "\0\0\1\0"), " ", ord(pack 'U', 0x20ac), " ", length(pack 'U', 0x20ac), "\n";

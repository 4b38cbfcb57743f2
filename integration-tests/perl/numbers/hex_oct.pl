# hex, oct, their prefixes and illegal digits; numeric literals (perlfunc).
use strict;
use warnings;

local $SIG{__WARN__} = sub { print "warned: $_[0]" };
print hex('ff'), " ", hex('0xFF'), " ", hex('xff'), " ", hex(''), " ", hex('dead_beef'), "\n";
print oct('17'), " ", oct('0x1f'), " ", oct('0b101'), " ", oct('b11'), " ", oct('0o17'), " ", oct(' 7 '), "\n";
print oct('789'), "\n";
print hex('fg'), "\n";
print hex('ffffffffffffffff'), "\n";
print sprintf('%d %s', 0xff, 0xff), " ", 0b1111_0000, " ", 1_234.5_6, "\n";
print join(' ', map { oct } qw(755 0755 0x755)), "\n";
print 0x1p4, " ", 0x1.8p1, "\n";

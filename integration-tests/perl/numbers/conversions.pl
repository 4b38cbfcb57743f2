# How strings become numbers: leading parts, spaces, exponents, hex only by hex, and the warnings (perlnumber).
use strict;
use warnings;

local $SIG{__WARN__} = sub { print "  warned: $_[0]" };
for my $s ('42', ' 42 ', "\n7", '3.14abc', 'abc', '', '1e3', '1e', '.5', '+3', '--3', '0x1A', '1_000', '0 but true',
    'inf', 'nan', '12 34', '1.', '-', '1e500', '18446744073709551615', '18446744073709551616') {
    my $n = $s + 0;
    print "'", $s =~ s/\n/\\n/r, "' -> $n\n";
}
print "10" + "20", " ", "3 apples" * 2, "\n";
print "5" . 5 + 1, "\n";
print "1.0" == 1 ? "equal " : "different ", "1.0" eq 1 ? "equal" : "different", "\n";
print -"foo", " ", -"-bar", " ", - -"10", "\n";

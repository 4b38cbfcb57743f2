# substr: reading, negative positions, four arguments, lvalue, beyond the end (perlfunc substr).
use strict;
use warnings;

my $s = "abcdefgh";
print substr($s, 2), " ", substr($s, 2, 3), " ", substr($s, -3), " ", substr($s, -3, 2), " ", substr($s, 1, -2), "\n";
my $old = substr($s, 0, 2, "XYZ");
print "$old $s\n";
substr($s, 0, 3) = "ab";
print "$s\n";
substr($s, -1) =~ s/h/H/;
print "$s\n";
substr($s, 4, 0) = "-insert-";
print "$s\n";
{
    my $ref = \substr($s, 0, 4);
    $$ref = "1";
    print "$s\n";
    $$ref = "22";
    print "$s\n";
}
print "[", substr("abc", 3), "] [", substr("abc", 1, 0), "] [", substr("abc", 1, 100), "]\n";
local $SIG{__WARN__} = sub { print "warned: $_[0]" };
my $beyond = substr("abc", 4);
print defined $beyond ? 'defined' : 'undef', "\n";
eval { my $t = "abc"; substr($t, 5, 1) = 'x'; };
print "error: $@";
my $four = "0123456789";
substr($four, $_, 1, '.') for 1, 3, 5;
print "$four\n";
for (substr($four, 2, 3)) { $_ = uc "<$_>" }
print "$four\n";

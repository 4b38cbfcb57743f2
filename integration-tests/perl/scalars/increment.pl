# Numeric and magical string increment and decrement (perlop, "Auto-increment").
use strict;
use warnings;

for my $start ('aa', 'Az', 'zz', 'zZ9', 'a9', 'Zz', '9', '09', '', 'a-b') {
    no warnings;
    my $s = $start;
    my $old = $s++;
    print "'$start' -> '$s' (returned '$old')\n";
}
my $undefined;
my $old = $undefined++;
print "undef: $old then $undefined\n";
my $s = "ab";
{ no warnings; $s--; }
print "decremented string: $s\n";
my $n = 1.5;
$n++;
print "$n ", $n--, " ", --$n, "\n";
my $max = 9223372036854775807;
$max++;
print "beyond the largest integer: $max\n";
my $min = -9223372036854775808;
$min--;
print "below the smallest: $min\n";
my @list = ('a8') x 3;
print join(' ', map { $_++ } @list), " then @list\n";

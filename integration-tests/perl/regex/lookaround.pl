# Look-ahead, look-behind, \K, conditionals, branch reset (perlre).
use strict;
use warnings;

print join('|', "price: 100USD 200EUR" =~ /(\d+)(?=EUR)/), " ", join('|', "a1 b2 c3" =~ /\w(?!2)\d/g), "\n";
print join('|', '$10 20' =~ /(?<=\$)(\d+)/), " ", join('|', 'ax bx' =~ /(?<!a)x/g), " ",
    join('|', "foobar" =~ /foo\Kbar/ ? $& : ''), "\n";
my $n = "1234567";
$n =~ s/(?<=\d)(?=(?:\d{3})+$)/,/g;
print "$n ", "foobar" =~ s/foo\Kbar/X/r, " ", join('|', split /(?<=,)/, "a,b,c"), "\n";
print join('|', "aXbX" =~ /(?=(\w\w))/g), " ", "password1" =~ /^(?=.*\d)(?=.*[a-z]).{8,}$/ ? 1 : 0, "\n";
print join(',', map { /^(\()?x(?(1)\))$/ ? 1 : 0 } 'x', '(x)', '(x', 'x)'), "\n";
"b2" =~ /(?|a(\d)|b(\d))/;
print "$1\n";
print join('|', "camelCaseString" =~ /([A-Z]?[a-z]+)/g), " ", lc("camelCaseString" =~ s/(?<!^)([A-Z])/_$1/gr),
    "\n";

# Greedy, lazy and possessive quantifiers, counts, alternation order, anchors, back-tracking (perlre).
use strict;
use warnings;

my $html = "<b>one</b><b>two</b>";
print join('|', $html =~ /<b>(.*)<\/b>/), " ", join('|', $html =~ /<b>(.*?)<\/b>/g), "\n";
print join('|', "aaaa" =~ /^(a+)(a*)$/), " ", join('|', "aaaa" =~ /^(a+?)(a*)$/), " ", "aaaa" =~ /^a++a/ ? 1 : 0,
    " ", join('|', "aaaa" =~ /(a{2})/g), "\n";
print join('|', "aaaaa" =~ /^(a{2,3})(a*)/), " ", join('|', "aaaaa" =~ /^(a{2,}?)(a*)/), " ",
    "a{,2}" =~ /a{,2}/ ? 1 : 0, " ", "a{x" =~ /a{x/ ? 1 : 0, "\n";
print join('|', "foobar" =~ /(foo|foobar)/), " ", join('|', "foobar" =~ /(foobar|foo)/), " ",
    join('|', "foobar" =~ /^(foo|foobar)$/), "\n";
print join('|', "abcabc" =~ /(?:abc){2}/g), " ", join('|', "xay" =~ /x(a|b|)y/), " [",
    join('|', "xy" =~ /x(a|b|)y/), "]\n";
print "aaa" =~ /^(?>a*)a/ ? 1 : 0, "ab" =~ /^(?>a*)b/ ? 1 : 0, "\n";
my $nested = qr/\((?:[^()]++|(??{ our $re }))*\)/ if 0;
print "((a)(b))" =~ /^(\((?:[^()]|(?1))*\))$/ ? "recursion $1" : 'none', "\n";
print "abcd" =~ /\b\w{4}\b/ ? 1 : 0, "a-b" =~ /\Bb/ ? 1 : 0, "ab" =~ /a\Bb/ ? 1 : 0, " ",
    join('|', "one two" =~ /\b(\w)/g), "\n";
print "foo=1" =~ /(\w+)=(\d+)(?:;(\w+))?/ ? defined $3 ? 1 : 'undef' : 'none', "\n";
my $long = "a" x 20000 . "b";
print $long =~ /^(a|b)*$/ ? length $& : 'none', " ", $long =~ /^a*b$/ ? 1 : 0, " ", $long =~ /(?:a|ab)+$/ ? 1 : 0,
    "\n";
print "x" x 25 =~ /^(x+x+)+y/ ? 1 : 0, "\n";

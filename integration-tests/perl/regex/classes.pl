# Character classes: \d \w \s and negations, ranges, POSIX, \h \v \R, \N, escapes, Unicode properties (perlrecharclass).
use strict;
use warnings;

my $s = "aZ_9 \t-\n";
for my $class ('\d', '\D', '\w', '\W', '\s', '\S', '\h', '\v', '[a-z]', '[^a-z]', '[[:upper:]]', '[[:punct:]]',
    '[[:^alpha:]]', '[\w-]', '[]-]', '\N', '.') {
    print "$class: ", scalar(() = $s =~ /$class/g), "  ";
}
print "\n";
print join('|', "a\r\nb\nc" =~ /(\w)\R/g), " ", "\x{41}" =~ /^\x41$/ ? 1 : 0, "\t" =~ /^\cI$/ ? 1 : 0,
    "\e" =~ /\e/ ? 1 : 0, "A" =~ /\101/ ? 1 : 0, "\n";
print "a]b" =~ /[]]/ ? 1 : 0, "a^b" =~ /[\^]/ ? 1 : 0, "a-z" =~ /[a\-z]{3}/ ? 1 : 0, "\\" =~ /[\\]/ ? 1 : 0,
    '$' =~ /[\$]/ ? 1 : 0, ".+" =~ /^[.+]+$/ ? 1 : 0, "\n";
print "\x{e9}" =~ /\w/u ? 1 : 0, "\x{e9}" =~ /\w/a ? 1 : 0, "\x{3b1}" =~ /\p{Greek}/ ? 1 : 0,
    "A" =~ /\p{Lu}/ ? 1 : 0, "a" =~ /\P{Lu}/ ? 1 : 0, "5" =~ /\p{IsDigit}/ ? 1 : 0, "\n";
print join('', map { chr =~ /[[:xdigit:]]/ ? chr : () } 32 .. 126), "\n";

# /i /m /s /x /xx /n, inline (?i), comments, and qr with its stringification (perlre).
use strict;
use warnings;

print "ABC" =~ /abc/i ? 1 : 0, "a\nb" =~ /^b$/m ? 1 : 0, "a\nb" =~ /a.b/s ? 1 : 0, "a\nb" =~ /a.b/ ? 1 : 0, "\n";
my $date = qr/
    (\d{4})    # year
    [-\/ ]     # a separator, also a space
    (\d\d)     # month \#
/x;
print "2024/05" =~ $date ? "$1 $2" : 'no', " ", "x 2024 05" =~ /x\s$date/ ? "$1" : 'no', "\n";
print qr/a/, " ", qr/b/ix, " ", qr/(c)/ms, " ", ref qr/x/, "\n";
my $word = qr/[a-z]+/i;
my @found = "One two THREE" =~ /($word)/g;
print "@found ", "ab" =~ /^${word}$/ ? 1 : 0, " ", "foo bar" =~ /^$word\s$word$/ ? 1 : 0, "\n";
print "aBc" =~ /a(?i)b(?-i)c/ ? 1 : 0, "aBC" =~ /a(?i:b)c/ ? 1 : 0, "ab" =~ /a(?#comment)b/ ? 1 : 0, "\n";
print "a b" =~ /a [ ] b/x ? 1 : 0, "a b" =~ /a\ b/x ? 1 : 0, "ab" =~ /a [b c]/xx ? 1 : 0, "\n";
print join('|', "abc" =~ /(a)(?:b)(c)/), " ", defined(("ab" =~ /(a)b/n)[0]) ? ("ab" =~ /(a)b/n)[0] : 'undef', "\n";
print join(',', "a\nb\nc" =~ /^(\w)$/mg), " ", "ab\n" =~ /b$/ ? 1 : 0, "ab\n" =~ /b\z/ ? 1 : 0,
    "ab\n" =~ /b\Z/ ? 1 : 0, "a\nb" =~ /\Aa$/ ? 1 : 0, "\n";
my @patterns = map { qr/^$_/ } qw(a b);
print join(
    ',',
    grep {
        my $s = $_;
        grep { $s =~ $_ } @patterns
    } qw(apple cherry berry)
    ),
    "\n";
my $var = "a.c";
print "abc" =~ /$var/ ? 1 : 0, "abc" =~ /\Q$var/ ? 1 : 0, "a.c" =~ /^\Q$var\E$/ ? 1 : 0, "\n";
my @arr = (1, 2);
my %h = (k => 'v+');
print "12" =~ /^$arr[0]$arr[1]$/ ? 1 : 0, "vvv" =~ /^$h{k}$/ ? 1 : 0, "1 2" =~ /^@arr$/ ? 1 : 0,
    "x\$" =~ /x\$$/ ? 1 : 0, "\n";
eval { my $bad = "(unclosed"; "x" =~ /$bad/ };
print "error: ", $@ =~ /^(Unmatched \( in regex; marked by <-- HERE in m\/)/ ? $1 : $@, "\n";

# m//g: in list context, in scalar context with pos, \G, /c, zero-length matches, assignment to pos (perlop).
use strict;
use warnings;

my $s = "aXbXc";
print join(',', $s =~ /[a-z]/g), " ", scalar(() = $s =~ /X/g), "\n";
while ($s =~ /([a-z])/g) { print "$1 at ", pos $s, "; " }
print defined pos $s ? 1 : 'undef', "\n";
$s =~ /X/g;
print pos($s), " ";
$s =~ /X/g;
print pos($s), " ", $s =~ /X/g ? 1 : 0, " ", defined pos $s ? 1 : 'undef', "\n";
pos($s) = 2;
$s =~ /\G(.)/g;
print "$1 ", pos $s, "\n";
$s =~ /nothing/gc;
print "kept by c: ", pos $s, "\n";
my $text = "12 abc 3.5+x";
my @tokens;
for ($text) {
    while (1) {
        if (/\G\s+/gc) { next }
        elsif (/\G(\d+(?:\.\d+)?)/gc) { push @tokens, "num($1)" }
        elsif (/\G(\w+)/gc) { push @tokens, "word($1)" }
        elsif (/\G(.)/gcs) { push @tokens, "op($1)" }
        else { last }
    }
}
print "@tokens\n";
my @zero = "abc" =~ /(x*)/g;
print scalar(@zero), " ";
print join('|', map { pos() // 'u' } 1), " ", join(',', "aab" =~ /a*?/g), "\n" for "x";
my $n = 0;
$n++ while "banana" =~ /a/g;
print "$n\n";
my %count;
$count{lc $1}++ while "The the a A the" =~ /(\w+)/g;
print join(',', map { "$_=$count{$_}" } sort keys %count), "\n";
my $copy = $s;
print defined pos $copy ? 1 : 'undef', "\n";
$s .= "!";
print "after an append: ", pos $s // 'undef', "\n";
$s = "new";
print "after assignment: ", defined pos $s ? 1 : 'undef', "\n";
my @pairs;
while ("a=1;b=2" =~ /(\w)=(\d)/g) { push @pairs, [$1, $2] }
print join(' ', map { "@$_" } @pairs), "\n";

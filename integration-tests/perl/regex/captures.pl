# Captures: numbered, named, nested, optional, alternatives, @- and @+, %+, $& and friends (perlre, perlvar).
use strict;
use warnings;

if ("2024-03-15 rest" =~ /^(\d+)-(\d+)-(\d+)/) { print "$1/$2/$3 [$&] [$`] [$'] $+ @-[0..3] @+[0..3] $#- $#+\n" }
if ("key = value" =~ /(?<k>\w+)\s*=\s*(?<v>\w+)/) { print "$+{k} $+{v} ", join(',', sort keys %+), "\n" }
"abc" =~ /(a)(x)?(c)?/;
print defined $2 ? 1 : 'undef', " ", defined $3 ? 1 : 'undef', " $#+ $#-\n";
print join('|', "ab12" =~ /((\w)\w)((\d)\d)/), "\n";
print join('|', map { $_ // 'undef' } "cat" =~ /^(?:(dog)|(cat))$/), "\n";
my ($x, $y) = "10x20" =~ /(\d+)x(\d+)/;
print "$x $y ", scalar("abc" =~ /b/), " '", scalar("abc" =~ /z/), "'\n";
"first" =~ /(\w+)/;
"second" =~ /(\d+)/;
print "kept after a failure: $1\n";
{ "inner" =~ /(\w+)/; print "inner: $1\n" }
print "outer again: $1\n";
print "abab" =~ /^(ab)\1$/ ? 1 : 0, "xyxy" =~ /^(?<p>xy)\k<p>$/ ? 1 : 0, "aa" =~ /(a)\g1/ ? 1 : 0,
    "aa" =~ /(a)\g{-1}/ ? 1 : 0, "\n";
"aXbXc" =~ /X/;
print "pre $` match $& post $'\n";
sub m_in_sub { "other" =~ /(o)/; return $1 }
"mine" =~ /(m)/;
m_in_sub();
print "after a sub: $1\n";
my @all = "k1=v1,k2=v2" =~ /(\w+)=(\w+)/g;
print "@all ", scalar(@all), "\n";
"abcd" =~ /b(?<rest>.*)/ and print "$+{rest} $-[1] $+[1] ", substr("abcd", $-[0], $+[0] - $-[0]), "\n";

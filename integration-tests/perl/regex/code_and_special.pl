# Patterns that hold code, match-time variables, $^N, @{^CAPTURE}, split by look-around, reset by m?? (perlre).
use strict;
use warnings;

my $count = 0;
"aaa" =~ /(?:a(?{ $count++ }))*$/;
print "$count\n";
my $inner = qr/\d+/;
print "a12b" =~ /a(??{ $inner })b/ ? 1 : 0, "\n";
"abc" =~ /(a)(b)(?{ print "last closed: $^N\n" })c/;
"xyz" =~ /(x)(y)(z)/;
print "@{^CAPTURE}\n";
my $hits = 0;
for (1 .. 3) { $hits++ if m?x? || 'x' =~ m?x? }
print "once: $hits\n";
for my $word ('ab', 'b') { print "match once with o\n" if $word =~ /^$word$/o }
$_ = "x=1 y=2";
my %h = /(\w)=(\d)/g;
print join(',', map { "$_$h{$_}" } sort keys %h), "\n";
my ($first, @rest) = split /\s*[,;]\s*/, "a , b;c";
print "$first @rest\n";
print join('|', map { sprintf '%s:%s', $_ // 'undef', length($_ // '') } "ab" =~ /(a)|(b)/g), "\n";
{ local $SIG{__WARN__} = sub { print "warned: $_[0]" }; my $u; my $r = $u =~ /x/; }
print "p: ${^PREMATCH}<${^MATCH}>${^POSTMATCH}\n" if "hello" =~ /l+/p;

# chop and chomp: what they return and remove, of lists and hashes, with $/ (perlfunc).
use strict;
use warnings;

my $s = "line\n";
print chomp($s), " <$s> ", chomp($s), " <$s>\n";
print chop($s), " <$s>\n";
my @list = ("a\n", "b", "c\n\n");
print chomp(@list), " <", join('|', map { s/\n/\\n/r } @list), ">\n";
my %hash = (x => "1\n", y => "2\n");
chomp(%hash);
print join(',', map { "$_=$hash{$_}" } sort keys %hash), "\n";
{ local $/ = "END"; my $t = "textEND"; print chomp($t), " $t\n"; }
{ local $/ = ""; my $t = "text\n\n\n"; print chomp($t), " $t\n"; }
{ local $/ = undef; my $t = "text\n"; print chomp($t), " ", $t; }
chomp(my $line = "assigned\n");
chomp(my ($x, $y) = ("p\n", "q\n"));
print "$line $x $y\n";
my $empty = "";
print "<", chop($empty), "> <", chomp($empty), ">\n";
$_ = "default\n";
chomp;
print "$_\n";

# Assignments as values: chains, lvalues of ?:, of my, of substr, list assignment in scalar context (perlop).
use strict;
use warnings;

my $a = my $b = my $c = 5;
print "$a $b $c\n";
($a += 2) *= 3;
print "$a\n";
my $flag = 1;
($flag ? $a : $b) = 99;
print "$a $b\n";
my $count = () = (4, 5, 6);
print "count $count\n";
my $n = (my ($x, $y) = (7, 8, 9));
print "$n $x $y\n";
($x, $y) = ($y, $x);
print "swapped $x $y\n";
my ($first, @rest) = (1, 2, 3);
my ($p, undef, $q) = (1, 2, 3);
print "$first @rest $p $q\n";
(my $copy = "text") =~ s/t/T/;
print "$copy\n";
if ((my @found = (0)) > 0) { print "one element is true\n" }
my ($none) = ();
print defined $none ? 1 : 0, "\n";
my $last = (10, 20, 30)[-1];
$b **= 2; $b .= 'x'; $c x= 3; $first <<= 4; $first |= 3; $first ^= 1; $first %= 7;
print "$last $b $c $first\n";
$_ *= 2 for my @doubled = (1, 2, 3);
print "@doubled\n";

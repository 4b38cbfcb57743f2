# for, foreach, while, until, do-while; next, last, redo, continue and labels (perlsyn).
use strict;
use warnings;

for (my $i = 0, my $j = 10; $i < 3; $i++, $j--) { print "$i/$j " }
print "\n";
OUTER: for my $x (1 .. 3) {
    for my $y (1 .. 3) {
        next OUTER if $y == 2 && $x == 1;
        last OUTER if $x == 3;
        print "$x$y ";
    }
}
print "\n";
my $n = 0;
while ($n < 5) { next if $n == 2; print "$n " } continue { $n++ }
print "\n";
until ($n <= 3) { print $n--, " " }
do { print "once $n " } while (0);
do { $n-- } until $n <= 0;
print "$n\n";
my $tries = 0;
for my $x (1 .. 2) { $tries++; redo if $tries == 1; print "$x after $tries; " }
print "\n";
my @a = (1, 2, 3);
$_ *= 2 foreach @a;
my $extra = 7;
for my $e (@a, $extra) { $e++ }
print "@a $extra\n";
my $i = 'outer';
for $i (1 .. 2) { }
print "$i\n";
{ print "bare "; last; print "not reached" }
print "block\n";
my $count = 0;
{ $count++; redo if $count < 3; }
print "$count\n";
for (reverse 1 .. 3) { print } print "\n";
while (my $item = shift @a) { last if $item > 5; print "item $item " }
print "left @a\n";
foreach my $k (sort { $b cmp $a } qw(a c b)) { print $k; } print "\n";
for (my $k = 0; ; $k++) { if ($k > 2) { print "k $k\n"; last } }
sub find { for my $v (@_) { return $v if $v > 1 } return 'none' }
print find(0, 1, 2, 3), " ", find(), "\n";

# if, elsif, unless, else, statement modifiers, ternary chains, and/or/not (perlsyn).
use strict;
use warnings;

for my $n (-1, 0, 1, 5) {
    if ($n < 0) { print "negative " }
    elsif ($n == 0) { print "zero " }
    elsif ($n == 1) { print "one " }
    else { print "many " }
    unless ($n) { print "(false)" } else { print "(true)" }
    unless ($n > 0) { print " not positive" } elsif ($n > 1) { print " big" }
    print " ", $n < 0 ? 'neg' : $n == 0 ? 'nil' : $n < 3 ? 'few' : 'lot', "\n";
}
print "modifier\n" if 1;
print "unless\n" unless 0;
my $i = 3;
print $i--, " " while $i;
print $i++, " " until $i > 2;
print "$_ " for 'a' .. 'c';
print "\n";
my $v = 0 || 'default';
my @l = (0) x 2 or print "not reached";
print "$v ", (1 and 0) ? 'yes' : 'no', " ", (not 0) ? 'yes' : 'no', "\n";
my $r = do { $i++; 'last value' };
my $c = do { if (0) { 'a' } else { 'b' } };
print "$r $c\n";
open(my $fh, '<', '/no/such') or print "or: not there\n";
my $x = 5;
my $msg = $x > 3 && "big" || "small";
print "$msg ", ($x == 5 and "five"), " ", 5 <= $x && $x <= 10 ? "between" : "outside", "\n";
print "short circuit\n" if 1 || die;
my ($p, $q) = (10, 3);
my $bigger = $p > $q ? \$p : \$q;
$$bigger = 0;
print "$p $q\n";

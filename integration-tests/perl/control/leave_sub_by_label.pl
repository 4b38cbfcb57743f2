# next, last and redo of a label around the call: they leave the sub (perlsyn, "Exiting subroutine via %s").
sub skip { my $n=shift; local $x = 5; no warnings; last SKIP if $n; print "no skip\n" }
SKIP: { skip(1); print "not reached\n" }
SKIP: { skip(0); print "reached $x.\n" }
OUTER: for my $i (1..3) { for my $j (1..2) { step($i,$j); print "$i$j\n" } }
sub step { no warnings; next OUTER if $_[0]==2; last OUTER if $_[0]==3 && $_[1]==2 }
SKIP: { eval { skip(1) ; print "bad\n"}; print "bad2\n" }
$r = 0; AGAIN: { $r++; again() if $r < 3; print "r $r\n" } sub again { redo AGAIN }
eval { nolabel() }; print $@; sub nolabel { last NOWHERE }
W: while ($k++ < 5) { ww($k); print "k$k\n" } sub ww { next W if $_[0] % 2 } 
for (1..2) { SKIP: { inner($_) ; print "in $_\n"; } } sub inner { last SKIP if $_[0] == 1 }
F: for ($q=0; $q<3; $q++) { ff($q); print "q$q\n" } sub ff { next F if $_[0]==1 }

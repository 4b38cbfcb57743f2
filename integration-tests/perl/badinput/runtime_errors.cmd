# Errors at run time end the program with one line and status 255.
for program in 'my $x = 1 / 0' 'undefined_function(1)' 'my $u; $u->method' 'my $r = 1; use strict; @$r' 'require No::Such' 'my @a = (1) x -1; $a[-1] = 2' 'goto nowhere' 'next' 'die { a => 1 }' 'sqrt(-1)' 'my $x = "a"; $x->()' 'local $SIG{ALRM}; sprintf("%d"); open(F, "<", "none") or die "none: $!"'; do
  $PERL -e "$program" 2>&1 | sed 's/0x[0-9a-f]*/ADDR/; s/(@INC contains: .*)/(@INC contains: ...)/'
done
$PERL -e 'my $x = 1 / 0'
echo "status $?"

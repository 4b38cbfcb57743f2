use strict; use warnings; no warnings 'deprecated';
my $i = 0;
AGAIN: $i++;
print "i=$i\n";
goto AGAIN if $i < 3;
for my $x (1..3) { if ($x == 2) { goto OUT } print "x=$x\n"; }
print "not here\n";
OUT: print "out\n";
sub f { my $n = shift; goto DONE if $n; print "no\n"; DONE: print "done $n\n"; return "r$n" }
print f(0), f(1), "\n";
my $where = 'THERE';
goto $where;
print "skipped\n";
THERE: print "there\n";
goto ("A", "B")[1];
A: print "A\n";
B: print "B\n";
sub inner { goto OUTER2 }
my $n = 0;
OUTER2: $n++;
print "n=$n\n";
{ no warnings 'exiting'; inner() if $n < 3; }
eval { goto NOWHERE }; print $@;
eval { my $e = ''; goto $e }; print $@;
OUTER: for my $a (1..3) { for my $b (1..3) { my $l = "OUTER"; next $l if $b == 2; print "$a$b\n"; } }
for my $a (1..3) { eval { goto "NONE" }; print $@; last }
{ local $_ = 5; goto L2; L2: print "local $_\n"; }
my $count = 0;
eval { RETRY: $count++; if ($count < 3) { goto RETRY } die "count $count\n" }; print $@;
sub g { goto &{$_[0]} } print g(sub { "called @_[1..$#_]\n" }, 1, 2);
sub h { my $c = sub { "code $_[0]\n" }; goto $c } print h(7);
while (1) { goto END_IT; } END_IT:
print "end\n";

use strict; use warnings;
my $v = 1;
sub lv : lvalue { $v }
lv() = 5; print "$v\n";
lv() += 3; print "$v\n";
lv()++; print "$v\n";
lv() .= "x"; print lv(), "\n";
my %h; sub el : lvalue { $h{$_[0]} }
el("a") = 7; el("b")++; print join(",", map {"$_$h{$_}"} sort keys %h), "\n";
package Obj { sub new { bless {n=>1}, shift } sub n : lvalue { $_[0]{n} } sub plain { $_[0]{n} } }
my $o = Obj->new; $o->n = 9; print $o->n, "\n"; $o->n *= 2; print $o->n, "\n";
eval { $o->plain = 3 }; print $@;
sub sb : lvalue { substr($v, 0, 1) }
sb() = "ZZ"; print "$v\n";
my $code = sub : lvalue { $v }; $code->() = 11; print "$v\n"; &$code = 12; print "$v\n";
my $r = \lv(); $$r = 13; print "$v\n";
sub choose : lvalue { if ($_[0]) { $h{yes} } else { $h{no} } }
choose(1) = 'y'; choose(0) = 'n'; print "$h{yes}$h{no}\n";
sub nest : lvalue { lv() } nest() = 20; print "$v\n";
lv() =~ s/2/two/; print "$v\n";
sub rt : lvalue { return $h{r} } rt() = 4; print "$h{r}\n";
sub ctx : lvalue { $h{ctx} = defined wantarray ? wantarray ? 'list' : 'scalar' : 'void'; $v } ctx() = 3; print "$h{ctx}\n";
(lv()) = (77, 8); print "$v\n";
(lv(), my $rest) = (78, 9); print "$v $rest\n";

# DESTROY at the end of statements, blocks, subs, loops and evals; weak references; a fork among them.
use strict; use warnings; use Scalar::Util qw(weaken isweak);
package G; sub new { my ($c,$n,$f)=@_; bless {n=>$n,f=>$f}, $c } sub DESTROY { my $s=shift; print "[$s->{n}]"; $s->{f}->($s) if $s->{f} } sub n { $_[0]{n} }
package Sub; our @ISA=('G'); sub DESTROY { my $s=shift; print "<sub>"; $s->SUPER::DESTROY }
package Auto; our $AUTOLOAD; sub new { bless [], shift } sub AUTOLOAD { my $m=$AUTOLOAD; $m=~s/.*:://; print "(auto $m)"; 5 }
package main;
$SIG{__WARN__}=sub { print "W:$_[0]" };
{ my $x=G->new("dies", sub { die "oops\n" }); } print " 1\n";
eval { my $g=G->new("ineval"); die { code=>7 } }; print " err=$@->{code} 2\n";
{ my $x=Sub->new("s"); } print " 3\n";
{ my $a=Auto->new; print $a->foo; } print " 4\n";
my @list=map { G->new($_) } 1..3; splice @list,1,1; print " 5\n"; pop @list; print " 6\n"; $list[0]=undef; print " 7\n";
my %t=(k=>{deep=>[G->new("deep")]}); delete $t{k}{deep}; print " 8\n"; $t{k}=G->new("k1"); $t{k}=G->new("k2"); print " 9\n"; %t=(); print " 10\n";
{ my $p={name=>"p"}; my $c=G->new("child"); $c->{parent}=$p; weaken $c->{parent}; $p->{child}=$c; } print " 11\n";
{ my $a=G->new("A"); my $b=G->new("B"); $a->{o}=$b; $b->{o}=$a; weaken $b->{o}; } print " 12\n";
my $w; { my $s=G->new("weak"); $w=$s; weaken $w; print isweak($w)?1:0; } print defined $w?"def":"undef", " 13\n";
sub mk { return G->new("ret") } mk(); print " 14\n"; mk()->n; print " 15\n"; my $name=mk()->n; print " 16\n"; print "len ", length(mk()->n), " 17\n";
sub ctx { my $g=G->new("ctx"); return wantarray ? (1,2) : 3 } my @r=ctx(); print " 18 @r\n";
sub early { my $g=G->new("early"); return 1 if $_[0]; 2 } print early(1), early(0), " 19\n";
for my $i (1..3) { my $g=G->new($i); next if $i==2; print "-" } print " 20\n";
my $i=0; while ($i++<2) { my $g=G->new("w$i"); last if $i==2 } print " 21\n";
{ local $_=G->new("topic"); print "in" } print " 22\n";
my $code; { my $g=G->new("closed"); $code=sub { $g->n } } print $code->(); undef $code; print " 23\n";
{ my $g=G->new("outer", sub { my $h=G->new("inner"); print "{in}" }); } print " 24\n";
$@="keep"; { my $g=G->new("err", sub { eval { die "x" } }); } print " $@ 25\n";
my $ref=\ my $obj; $obj=G->new("viaref"); undef $$ref; print " 26\n";
{ my @stack=(G->new("st1"),G->new("st2")); my $top=pop @stack; print "top ",$top->n; } print " 27\n";
our $glob=G->new("glob"); undef $glob; print " 28\n"; $glob=G->new("glob2");
my $h={a=>G->new("x1")}; my $h2=$h; undef $h; print "still ", $h2->{a}->n, " 29\n"; undef $h2; print " 30\n";
{ my $s=bless \(my $v=5), 'G2'; sub G2::DESTROY { print "[G2 ${$_[0]}]" } } print " 31\n";
if (my $pid=fork) { waitpid $pid,0; print " parent 33\n" } else { print "child"; exit 0 }
(sub { my $x=shift; print $x->n })->(G->new("arg")); print " 34\n";
my ($p,$q)=(G->new("P"),G->new("Q")); ($p,$q)=($q,$p); print $p->n,$q->n; undef $p; print " 35\n";
my $str="".G->new("str")->n; print " 36 $str\n";
END { print "END " }

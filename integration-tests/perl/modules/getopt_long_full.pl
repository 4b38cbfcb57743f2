# Getopt::Long: every kind of specification, the configurations, and the messages.
sub show { my $v = shift; return !defined $v ? "undef" : ref $v eq "ARRAY" ? "[@$v]" : ref $v eq "HASH" ? "{" . join(",", map { "$_:$v->{$_}" } sort keys %$v) . "}" : $v }
use Getopt::Long; 
sub t { my ($args,@spec)=@_; local @ARGV=@$args; local $SIG{__WARN__}=sub{print "W: $_[0]"}; my %h; my $r = eval {GetOptions(\%h,@spec)}; print $@ ? "D: $@" : "r=".($r?1:0); print " {", join(", ",map {"$_=".show($h{$_})} sort keys %h),"} (@ARGV)\n"; }
t(['--foo='],'foo=s'); t(['--foo=','x'],'foo:s'); t(['--foo='],'foo=i'); t(['--foo=','x'],'foo:i'); t(['--foo','-5'],'foo=i'); t(['--foo','-x'],'foo=s','x'); t(['--foo','--'],'foo=s');
t(['--l','1','2','3','4'],'l=i{2}'); t(['--l','1'],'l=i{2}'); t(['--l','1','2','3','x'],'l=i{1,}'); t(['--l','a','b','--x','c'],'l=s{,}','x'); t(['--l','1','x'],'l=i{2}');
t(['--d','a=1','--d','b'],'d=s%'); t(['--d','b'],'d=i%'); t(['--d','b'],'d:s%'); t(['--d','b=x'],'d=i%'); t(['--d','a=1','b=2','c'],'d=s%{2}');
t(['--fo'],'foo','fob'); t(['--FOO'],'foo'); t(['--no-foo','--nobar'],'foo!','bar!'); t(['--foo=1'],'foo'); t(['--foo=1'],'foo!'); t(['-v','-v','--v'],'v+'); t(['--v=3'],'v+'); t(['--v','3'],'v:+'); t(['--v'],'v:5'); t(['--v','7','q'],'v:5'); 
t(['--o','0x1f'],'o=o'); t(['--o','0b11'],'o=o'); t(['--o','017'],'o=o'); t(['--o','9z'],'o=o');t(['--f','1e3'],'f=f'); t(['--f','x'],'f=f'); t(['--f','.5'],'f=f'); t(['--f','5.'],'f=f');t(['--i','1_000'],'i=i'); t(['--i','+5'],'i=i'); t(['--i','5x'],'i=i');
t(['a','--x','b','--','--x','c'],'x'); t(['--unknown','--x'],'x'); t(['-x','-'],'x'); t(['+x'],'x'); t(['-xyz'],'x','y','z'); t(['--x','--y=s'],'x=s','y'); t([],'x=q'); t([],'=s'); t([],'x|x'); t(['-?'],'help|?'); t(['--a-b'],'a-b'); t(['--alias=5'],'name|alias=i'); t(['-n5'],'n=i');
Getopt::Long::Configure('bundling'); t(['-abc','--abc'],'a','b','c','abc'); t(['-n5','-vvn','3'],'n=i','v+'); t(['-n5v'],'n=i','v'); t(['-nfoo'],'n=s'); t(['-vn=foo'],'n=s','v'); t(['-A','-a'],'a','A'); t(['--LONG'],'long'); t(['-x'],'y'); t(['-vx'],'v'); t(['--v'],'v'); t(['-nx'],'n=i'); t(['-n'],'n=i'); t(['-n','--','x'],'n:i'); t(['-n5','rest'],'n:i'); t(['-long'],'long','l','o','n','g');  t(['--no-v'],'verbose|v!'); t(['-v=3'],'v=i'); t(['-Da=1','-Db=2'],'D=s%');
Getopt::Long::Configure('default','pass_through'); t(['--x','--unk','a','--y','5'],'x','y=i'); t(['--x','--','a'],'x'); t(['--y'],'y=i'); t(['--y','q'],'y=i'); t(['--ab'],'abc','abd'); t(['a','--x'],'x');
Getopt::Long::Configure('default','require_order'); t(['--x','a','--y'],'x','y'); t(['--x','--','--y'],'x','y');
Getopt::Long::Configure('default','no_ignore_case'); t(['--X','--x'],'x','X'); t(['--X'],'x');
Getopt::Long::Configure('default','no_auto_abbrev'); t(['--fo'],'foo');
Getopt::Long::Configure('default','gnu_getopt'); t(['--foo=','-abc','x','--foo'],'foo=s','a','b','c'); t(['--opt','v'],'opt:s'); t(['--opt=v','-o'],'opt|o:s'); t(['+x'],'x');
Getopt::Long::Configure('default','bundling_override'); t(['-foo','-f'],'foo','f','o');
Getopt::Long::Configure('default');
{ local @ARGV=('--a','1','f1','--b=k=v','f2','--c','--d'); my ($a,@b,%b); our ($opt_d); my $r=GetOptions('a=i'=>\$a,'b=s'=>\%b,'c'=>sub {print "cb: $_[0] $_[1] ",ref $_[0],"\n"},'<>'=>sub {print "non $_[0]\n"},'d'); print "$r $a $b{k} $opt_d @ARGV\n"; }
{ local @ARGV=('--a','--b','x'); my $r=GetOptions('a'=>sub{die "!FINISH"},'b'=>\my $b); print "$r ",$b//'undef'," @ARGV\n"; }
{ local @ARGV=('--a','--b','x'); $SIG{__WARN__}=sub{print "W: $_[0]"}; my $r=GetOptions('a'=>sub{die "oops\n"},'b'=>\my $b); print $r?1:0," ",$b//'undef'," @ARGV\n"; }
{ my @a; my $r=Getopt::Long::GetOptionsFromArray(my $in=['--l','1','--l=2','z'],'l=s'=>\@a); print "$r @a | @$in\n"; my @r = eval {Getopt::Long::GetOptionsFromString("--l '3 4' z",'l=s'=>\@a)}; print "$r[0] @a | @{$r[1]}\n"; }
{ local @ARGV=qw(--l 1 --l 2); GetOptions('l=i@'=>\my $l); print "@$l\n"; @ARGV=qw(--h a=1 --h b=2); GetOptions('h=s%'=>\my $h); print join(",",map{"$_$h->{$_}"} sort keys %$h),"\n"; @ARGV=qw(--h a=1); GetOptions('h=s%'=>sub{print "cb @_\n"}); @ARGV=qw(--n 3 --n 4); GetOptions('n=i'=>\my @n); print "@n\n"; }
eval { Getopt::Long::Configure('nonsense') }; print $@; eval { GetOptions('x'=>5) }; print $@; eval {GetOptions('x'=>\my $x,'y')}; print $@, "\n"; eval { GetOptions('bad spec!=s' => \my $z) }; print $@;
my $p = Getopt::Long::Parser->new(config=>['bundling']); { local @ARGV=('-ab'); $p->getoptions('a'=>\my $a,'b'=>\my $b); print "$a$b\n"; } { local @ARGV=('-ab'); $SIG{__WARN__}=sub{print "W: $_[0]"}; GetOptions('a'=>\my $a); }
{ $^W=1; local @ARGV=(); t([],'a','a=s'); t([],'foo|bar','bar=s'); }
t(['--foo','bar'],'foo=s@'); t(['--foo=1','--foo=2'],'foo=i@'); t(['-foo','bar'],'foo=s'); t(['--','a','b']); t(['--x=0'],'x:s'); t(['--nofoo=1'],'foo!'); t(['--no','x'],'no=s'); t(['--fo','--foo'],'foo+','fo');
print "$Getopt::Long::error\n";

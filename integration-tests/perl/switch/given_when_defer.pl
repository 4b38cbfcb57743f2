use v5.10; no warnings;
use feature 'switch';
for my $v (1, 5, "abc", "xyz", undef, 42, 7) {
  given ($v) {
    when (undef) { say "undef" }
    when (1) { say "one" }
    when ([5,6]) { say "5 or 6" }
    when ("abc") { say "abc"; continue }
    when (/b/) { say "has b" }
    when ($_ > 40) { say "big" }
    when (\&is7) { say "seven" }
    default { say "default: ", ref $_ || $_ }
  }
}
sub is7 { $_[0] == 7 }
for (qw(a b c d)) { when ('b') { say "B" } when ([qw(c d)]) { say "C/D"; } say "other $_"; }
my @a=(1,2,3); my %h=(x=>1,y=>2);
say "in" if 2 ~~ @a; say "not in" unless 9 ~~ @a; say "key" if 'x' ~~ %h; say "same" if @a ~~ [1,2,3];
say "re" if @a ~~ /3/; say "rek" if %h ~~ /^y/; say "num" if "1.0" ~~ 1; say "nostr" unless "1.0" ~~ "1"  ; 
my $r = do { given (3) { when (3) { "three" } default { "x" } } }; say $r;
sub f { given ($_[0]) { when (1) { return "r1" } when (2) { "v2" } default { "vd" } } } say f(1), f(2), f(3);
given (5) { say "a"; break; say "never" } say "after";
for (1..3) { say "mod" when 3 }
{ use feature 'try'; 
sub t { try { return "ret" } catch ($e) { } finally { print "fin " } } say t();
sub u { try { die "x\n" } catch ($e) { chomp $e; return "c$e" } finally { print "fin2 " } } say u();
for my $i (1..3) { try { next if $i == 2; print "i$i " } catch ($e) {} finally { print "f$i " } } say "";
sub val { try { "tv" } catch ($e) { "cv" } } say val();
}
{ use feature 'defer'; { defer { say "d1" } defer { say "d2" } say "body" } 
sub dd { defer { print "dd " } return "retval" } say dd();
for (1..2) { defer { print "loop$_ " } next if $_ == 1; print "x " } say "";
eval { defer { print "on die " } die "oops\n" }; print $@;
}

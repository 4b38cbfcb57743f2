use strict; use warnings;
my $n = 0; my @seen;
my $re = qr/(\d+)(?{ $1 > 5 ? "big" : "small" })/;
for (3, 7, 12) { print "$_: $^R\n" if /^$re$/ }
my $bal; $bal = qr/\((?:[^()]++|(??{ $bal }))*\)/;
print "m: $&\n" if "x(a(b)c(d(e)))y" =~ $bal;
sub f { my ($x) = @_; my @r; "abc" =~ /(.)(?{ push @r, "$x$1" })(*FAIL)/; "@r" }
print f("p"), " ", f("q"), "\n";
my @all = "k1=v1;k2=v2" =~ /(\w+)=(\w+)(?{ push @seen, "$1>$2" })/g; print "@all @seen\n";
(my $t = "a1b22") =~ s/(\d+)(?{ $n = $1 * 2 })/<$n>/g; print "$t\n";
print "cond: ", ("ab" =~ /a(?(?{ 1 })b|c)/ ? "yes" : "no"), ("ab" =~ /a(?(?{ 0 })b|c)/ ? "yes" : "no"), "\n";
{ use re 'eval'; my $s = '(?{ $n = 99 })'; "x" =~ /x$s/; print "n=$n\n"; }
eval { my $s = '(?{ $n = 98 })'; "x" =~ /x$s/; }; print "E: $@";
eval { "x" =~ /x(?{ die "oops\n" })/; }; print "E: $@";
for my $i (1..2) { eval { "x" =~ /x(?{ die "oops$i\n" if $i == 1; $n = "fine" })/; }; print "E: $@ $n\n"; }
print join("|", split /(?{ 1 }),/, "a,b,c"), "\n";
our ($REGMARK, $REGERROR);
print "mark $REGMARK\n" if "abc" =~ /a(*MARK:first)b(*MARK:second)c/;
"abd" =~ /ab(*COMMIT:here)c/ or print "err $REGERROR\n";
my $qq = "$re"; print "$qq\n";
print "nested ok\n" if "xay" =~ /x(?{ "q" =~ m{(q)} })a/;
my $cnt = 0; "aaaa" =~ /^(?:a(?{ $cnt++ }))*$(?{ $n = $cnt })/; print "cnt $n\n";
print "pos: ", join(",", map { my $p; /b(?{ $p = pos() })/; $p } "ab", "aab"), "\n";
my %h; "foo bar foo" =~ /(?:(\w+)(?{ $h{$^N}++ })\s*)+/; print join(",", map "$_=$h{$_}", sort keys %h), "\n";
print "rec ", join("|", "1+(2*3)" =~ /^((?:\d|\((?1)\)|[+*])+)$/), "\n";
our $depth = 0; my $seen;
"aaaab" =~ /^(?:a(?{ local $depth = $depth + 1 }))*aab(?{ $seen = $depth })/;
print "$seen of 4, then $depth\n";
my $forked = "ab" =~ /a(?{ my $pid = fork; die unless defined $pid; exit 3 if !$pid; waitpid $pid, 0; $seen = $? >> 8 })b/;
print "forked: $forked $seen\n";

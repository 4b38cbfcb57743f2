# List and scalar context: of calls, of arrays, of the comma, of wantarray, of return (perldata, perlsub).
use strict;
use warnings;

sub context { return wantarray ? "list" : defined wantarray ? "scalar" : "void" }
my @l = context();
my $s = context();
my ($p) = context();
print "$l[0] $s $p ", scalar(context()), " ", context() . "", " @{[ context() ]}\n";
sub report { print "in ", wantarray ? "list" : defined wantarray ? "scalar" : "void", "\n"; return }
report();
my $x = report();
my @x = report();
if (report()) { }
for (report()) { }
sub last_call { context() }
print "tail: ", last_call(), " ", scalar(last_call()), "\n";
sub returns_list { return (4, 5, 6) }
sub returns_array { my @r = (4, 5, 6); return @r }
my $from_list = returns_list();
my $from_array = returns_array();
print "$from_list $from_array ", scalar(() = returns_list()), "\n";
my $count = () = "abcabc" =~ /b/g;
my ($first) = "abcabc" =~ /(b)/;
print "$count $first ", scalar(my ($q, $r) = (7, 8, 9)), "\n";
my @empty = ();
my $e = () = @empty;
print "$e ", scalar(@{[1, 2, 3]}), " ", "a" . @l, " ", $#{[1, 2]}, "\n";
my %h;
print "hash: ", scalar(%h = (a => 1, b => 2)), " ", (%h ? 1 : 0), " ", scalar(%h), "\n";
print "reverse: ", scalar(reverse 'ab', 'cd'), " ", join(',', reverse 'ab', 'cd'), "\n";
my ($a1, $b1) = (returns_array())[1, 2];
print "$a1 $b1 ", (returns_list())[-1], "\n";
print "ternary: ", join(',', 1 ? returns_list() : ()), " ", scalar(1 ? returns_array() : ()), "\n";

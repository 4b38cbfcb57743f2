# Subs: arguments, defaults, named arguments, aliases in @_, & calls, implicit return, recursion (perlsub).
use strict;
use warnings;

sub add { my ($x, $y) = @_; $x + $y }
sub defaulted { my ($x, $y) = (@_, 'default'); return "$x $y" }
sub named { my %o = (size => 1, @_); return join ',', map { "$_=$o{$_}" } sort keys %o }
sub change { $_[0] = 'changed'; @_ = (); return }
sub count { return scalar @_ }
sub pass { &count }
sub pass_none { &count() }
sub fact { my $n = shift; return $n <= 1 ? 1 : $n * fact($n - 1) }
sub fib { my $n = shift; $n < 2 ? $n : fib($n - 1) + fib($n - 2) }
sub nothing { }
sub if_value { if ($_[0]) { 'yes' } else { 'no' } }
print add(2, 3), " ", defaulted('a'), " ", defaulted('a', 'b'), " ", named(color => 'red', size => 2), "\n";
my $v = 'old';
change($v);
print "$v ", count(1, (2, 3), [4]), " ", pass(1, 2), " ", pass_none(1, 2), "\n";
print fact(10), " ", fact(20), " ", fib(15), " ", scalar(my @e = nothing()), " ", if_value(1), if_value(0), "\n";
my @a = (1, 2);
print count(@a, @a), " ", count(()), " ", &add(4, 5), " ", main::add(6, 7), " ", add 8, 9;
print "\n";
my $ref = \&add;
print $ref->(1, 1), " ", &$ref(2, 2), " ", &{$ref}(3, 3), " ", defined &add ? 1 : 0, "\n";
sub aliases { $_ .= '!' for @_ }
my ($x, $y) = ('p', 'q');
aliases($x, $y);
print "$x $y\n";
sub outer_shift { my $first = shift; my $last = pop; return "$first..$last @_" }
print outer_shift(1 .. 5), "\n";
my $fact = sub { my ($self, $n) = @_; $n < 2 ? 1 : $n * $self->($self, $n - 1) };
print $fact->($fact, 6), "\n";
use feature 'current_sub';
print sub { my $n = shift; $n ? $n + __SUB__->($n - 1) : 0 }->(4), "\n";
sub deep { no warnings 'recursion'; my $n = shift; return $n ? deep($n - 1) + 1 : 0 }
print deep(5000), "\n";
eval { undefined_sub(1) };
print "error: $@";
use feature 'signatures'; no warnings;
sub signed($p, $q = 10, @rest) { return "$p $q @rest" }
print signed(1), " ", signed(1, 2, 3, 4), "\n";
eval { signed() };
print "error: $@";

# Closures: each has its own variables, loops make new ones, counters share, recursion through them (perlsub).
use strict;
use warnings;

sub counter { my $n = shift; return { next => sub { return ++$n }, reset => sub { $n = 0 } } }
my ($a1, $b1) = (counter(5), counter(10));
print $a1->{next}->(), " ", $a1->{next}->(), " ", $b1->{next}->(), " ";
$a1->{reset}->();
print $a1->{next}->(), " ", $b1->{next}->(), "\n";
my @subs;
for my $i (1 .. 3) { push @subs, sub { return $i * $_[0] } }
print join(' ', map { $_->(10) } @subs), "\n";
my @shared;
my $j = 0;
while ($j < 3) { push @shared, sub { $j }; $j++ }
print join(' ', map { $_->() } @shared), "\n";
{
    my $private = 0;
    sub increment { return ++$private }
}
print increment(), increment(), "\n";
my $add = sub { my $x = shift; sub { my $y = shift; sub { $x + $y + shift } } };
print $add->(1)->(2)->(3), "\n";
use feature 'state';
sub stateful { state $n = 10; state @list; push @list, $n; return $n++ . "/" . @list }
print stateful(), " ", stateful(), " ", stateful(), "\n";
my $fib;
$fib = sub { my $n = shift; $n < 2 ? $n : $fib->($n - 1) + $fib->($n - 2) };
print $fib->(10), "\n";
sub apply(&@) { my ($code, @l) = @_; return map { $code->($_) } @l }
my $factor = 3;
print join(',', apply { $_[0] * $factor } 1, 2, 3), "\n";
sub generator { my @items = @_; return sub { return shift @items } }
my $next = generator(qw(x y z));
while (defined(my $item = $next->())) { print $item }
print "\n";
my $string = eval 'my $k = 7; sub { $k++ . $factor }';
print $string->(), " ", $string->(), "\n";
my @made = map { my $n = $_; sub { $n++ } } 1 .. 2;
$made[0]->() for 1 .. 3;
print $made[0]->(), $made[1]->(), "\n";

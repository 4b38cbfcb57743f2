# goto &sub, AUTOLOAD of functions, dispatch tables, symbolic calls (perlfunc goto, perlsub).
use strict;
use warnings;

sub target { return "target(@_) from line " . (caller)[2] }
sub hop { unshift @_, 'hopped'; goto &target }
print hop(1, 2), "\n";
my %dispatch = (add => sub { $_[0] + $_[1] }, neg => sub { -$_[0] }, target => \&target);
print join(' ', map { $dispatch{$_}->(3, 4) } qw(add neg)), "\n";
print exists $dispatch{none} ? 1 : 0, " ", ($dispatch{none} || sub { "default" })->(), "\n";
our $AUTOLOAD;
sub AUTOLOAD { my $n = $AUTOLOAD; $n =~ s/.*:://; return if $n eq 'DESTROY'; return "auto $n(@_)" }
print unknown_function(5), " ", main->unknown_method(6), "\n";
{
    no strict 'refs';
    print &{"target"}('sym'), " ", "main"->can('target')->('can'), "\n";
    *{"made_$_"} = eval "sub { '$_' . shift }" for qw(a b);
}
print made_a(1), made_b(2), "\n";
sub loop { my ($n, $acc) = @_; return $acc if !$n; @_ = ($n - 1, $acc + $n); goto &loop }
print loop(1000, 0), "\n";

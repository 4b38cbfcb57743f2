# overload: operators, conversions, fallback, nomethod, method names and inspection.
use strict;
use warnings;

package Vec2;
use overload
    '+' => \&add, '-' => \&subtract, '*' => sub { ref $_[1] ? $_[0][0] * $_[1][0] + $_[0][1] * $_[1][1] : Vec2->new(map { $_ * $_[1] } @{ $_[0] }) },
    '""' => 'text', '==' => sub { "$_[0]" eq "$_[1]" }, 'bool' => sub { $_[0][0] || $_[0][1] }, 'neg' => sub { Vec2->new(map { -$_ } @{ $_[0] }) },
    '<=>' => sub { my ($x, $y, $swap) = @_; my $r = $x->len <=> (ref $y ? $y->len : $y); $swap ? -$r : $r },
    'abs' => sub { $_[0]->len };
sub new { my $class = shift; return bless [@_], $class }
sub add { Vec2->new($_[0][0] + $_[1][0], $_[0][1] + $_[1][1]) }
sub subtract { my ($x, $y, $swap) = @_; $y = Vec2->new($y, $y) unless ref $y; ($x, $y) = ($y, $x) if $swap; Vec2->new($x->[0] - $y->[0], $x->[1] - $y->[1]) }
sub len { sqrt($_[0][0] ** 2 + $_[0][1] ** 2) }
sub text { my $self = shift; "($self->[0], $self->[1])" }

package Loud;
our @ISA = ('Vec2');
sub text { my $self = shift; "<<$self->[0] $self->[1]>>" }

package Counter;
use overload '++' => sub { ${ $_[0] }++; $_[0] }, '--' => sub { ${ $_[0] }--; $_[0] }, '""' => sub { ${ $_[0] } }, '=' => sub { my $v = ${ $_[0] }; bless \$v, 'Counter' }, '+=' => sub { ${ $_[0] } += $_[1]; $_[0] };
sub new { my $v = $_[1]; return bless \$v, $_[0] }

package Box;
use overload '${}' => sub { \ 'scalar' }, '@{}' => sub { [1, 2, 3] }, '<>' => sub { $_[0]{n}++ < 2 ? "line $_[0]{n}" : undef };
sub new { bless { n => 0 }, shift }

package Strict;
use overload '+' => sub { 42 }, fallback => 0;
sub new { bless {}, shift }

package Catcher;
use overload 'nomethod' => sub { my ($x, $y, $swap, $op) = @_; "no $op" };
sub new { bless {}, shift }

package main;
my ($p, $q) = (Vec2->new(1, 2), Vec2->new(3, 4));
print $p + $q, ' ', $q - $p, ' ', 10 - $p, ' ', $p * $q, ' ', $p * 3, ' ', -$p, ' ', abs($q), "\n";
print $p == Vec2->new(1, 2) ? 'equal' : 'different', ' ', $p < $q ? 'less' : 'more', ' ', $q > 2 ? 'long' : 'short', "\n";
print "interp $p; ", 'concat ' . $q, "; join ", join('|', $p, $q), "\n";
print Vec2->new(0, 0) ? 'true' : 'false', "\n";
$p += $q;
print "$p\n";
my $loud = Loud->new(5, 6);
print "$loud ", $loud + $p, "\n";
my @sorted = sort { $a <=> $b } Vec2->new(3, 3), Vec2->new(1, 1), Vec2->new(2, 2);
print "@sorted\n";
my $c = Counter->new(5);
my $d = $c;
$c++;
print "$c $d\n";
$c += 10;
++$c;
print "$c $d\n";
my $old = $c--;
print "$old $c\n";
my $box = Box->new;
print "@$box $$box $#$box\n";
while (defined(my $line = <$box>)) { print "$line\n" }
my $strict = Strict->new;
print $strict + 1, "\n";
eval { my $x = $strict - 1; 1 } or print $@ =~ /^(Operation "-": no method found)/, "\n";
my $catcher = Catcher->new;
print $catcher * 2, ' ', $catcher x 3, "\n";
print overload::Overloaded($p) ? 'yes' : 'no', ' ', overload::Overloaded({}) ? 'yes' : 'no', ' ', overload::Overloaded('Vec2') ? 'yes' : 'no', "\n";
print overload::Method($p, '+') == \&Vec2::add ? 'add' : 'other', ' ', overload::Method($loud, '""') == \&Loud::text ? 'text' : 'other', ' ', defined overload::Method($p, '/') ? 'defined' : 'undef', "\n";
(my $plain = overload::StrVal($p)) =~ s/0x[0-9a-f]+/0xADDR/;
print "$plain\n";
{
    local $SIG{__WARN__} = sub { print 'W: ', $_[0] =~ /^(.*?) at /, "\n" };
    eval q{package Wrong; use overload 'plus' => sub { }; 1} or print $@;
    eval q{package Odd; use overload '+'; 1} or print $@ =~ /^(.*?) at /, "\n";
}

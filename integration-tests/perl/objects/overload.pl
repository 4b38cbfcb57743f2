# use overload: operators, conversions, comparison, fallback, nomethod, copy constructor (overload).
use strict;
use warnings;

package Vec2;
use overload
    '+' => sub { Vec2->new($_[0]{x} + $_[1]{x}, $_[0]{y} + $_[1]{y}) },
    '-' => sub {
    my ($a, $b, $swap) = @_;
    $b = Vec2->new($b, $b) if !ref $b;
    ($a, $b) = ($b, $a) if $swap;
    Vec2->new($a->{x} - $b->{x}, $a->{y} - $b->{y});
    },
    '*' =>
    sub { ref $_[1] ? $_[0]{x} * $_[1]{x} + $_[0]{y} * $_[1]{y} : Vec2->new($_[0]{x} * $_[1], $_[0]{y} * $_[1]) },
    '""' => sub { "($_[0]{x}, $_[0]{y})" },
    '==' => sub { $_[0]{x} == $_[1]{x} && $_[0]{y} == $_[1]{y} },
    'neg' => sub { Vec2->new(-$_[0]{x}, -$_[0]{y}) },
    'bool' => sub { $_[0]{x} || $_[0]{y} },
    'abs' => sub { sqrt($_[0]{x} ** 2 + $_[0]{y} ** 2) },
    '<=>' => sub { my ($a, $b, $swap) = @_; my $r = abs($a) <=> (ref $b ? abs($b) : $b); $swap ? -$r : $r },
    '@{}' => sub { [$_[0]->{x}, $_[0]->{y}] },
    '&{}' => sub {
    my $s = shift;
    sub { "called with @_" }
    };
sub new { my ($c, $x, $y) = @_; return bless { x => $x, y => $y }, $c }

package Text;
use overload '""' => sub { $_[0]{t} }, 'cmp' => sub { "$_[0]" cmp "$_[1]" },
    '.' => sub { my ($a, $b, $s) = @_; Text->new($s ? "$b$a->{t}" : "$a->{t}$b") }, fallback => 1;
sub new { return bless { t => $_[1] }, $_[0] }

package main;
my ($p, $q) = (Vec2->new(1, 2), Vec2->new(3, 4));
print $p + $q, " ", $q - $p, " ", 10 - $p, " ", $p * 2, " ", $p * $q, " ", -$p, " ", abs($q), "\n";
my $c = $p;
$c += $q;
print "$c $p ", $p == Vec2->new(1, 2) ? 1 : 0, " ", Vec2->new(0, 0) ? 'true' : 'false', " ", $p < $q ? 1 : 0, " ",
    $q > 4 ? 1 : 0, " ", join(' ', sort { $b <=> $a } $p, $q), "\n";
print "@$p $$p[1] ", $p->(1, 2), "\n";
my $t = Text->new('abc');
print "$t ", length $t, " ", $t eq 'abc' ? 1 : 0, " ", ref($t . 'd'), " ", 'x' . $t, " ", uc $t, " ",
    $t =~ /b/ ? 1 : 0, " ", join('-', $t, $t), " ", "in $t string", "\n";
my %h = ($t => 1);
print join(',', keys %h), " ", sprintf('%s|%5s', $t, $t), " ", $t x 2, " ",
    (sort Text->new('b'), Text->new('a'))[0], "\n";
eval { my $z = $p / 2 };
print $@ =~ /^Operation "\/": no method found/ ? "no method\n" : "error: $@\n";

package Num {
    use overload '0+' => sub { 42 }, fallback => 1;
}
my $n = bless [], 'Num';
print $n + 1, " ", $n * 2, " $n ", sqrt($n) > 6 ? 1 : 0, " ", $n == 42 ? 1 : 0, "\n";

package It {
    use overload '<>' => sub { my $s = shift; $s->{n} < 3 ? $s->{n}++ : undef };
}
my $it = bless { n => 0 }, 'It';
while (defined(my $v = <$it>)) { print $v }
print "\n", overload::StrVal($t) =~ /^Text=HASH/ ? 1 : 0, " ", overload::Overloaded($t) ? 1 : 0,
    overload::Method($t, '""') ? 1 : 0, "\n";

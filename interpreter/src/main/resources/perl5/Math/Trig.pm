package Math::Trig;
# Trigonometry on real numbers. Natives: none.
use strict;
use warnings;
our $VERSION = '1.62';
require Exporter;
our @ISA = ('Exporter');
my @angles = qw(rad2deg rad2grad deg2rad deg2grad grad2rad grad2deg);
our @EXPORT = (qw(pi tan csc cosec sec cot cotan asin acos atan acsc acosec asec acot acotan sinh cosh tanh
    csch cosech sech coth cotanh asinh acosh atanh acsch acosech asech acoth acotanh), @angles);
my @radial = qw(cartesian_to_cylindrical cartesian_to_spherical cylindrical_to_cartesian
    cylindrical_to_spherical spherical_to_cartesian spherical_to_cylindrical);
my @great = qw(great_circle_distance great_circle_direction great_circle_bearing great_circle_midpoint
    great_circle_waypoint);
my @pi = qw(pi pi2 pi4 pip2 pip4 Inf);
our @EXPORT_OK = (@radial, @great, @pi, 'atan2');
our %EXPORT_TAGS = (radial => \@radial, great_circle => \@great, pi => \@pi);

my $pi = 4 * CORE::atan2(1, 1);
sub pi ()   { $pi }
sub pi2 ()  { 2 * $pi }
sub pi4 ()  { 4 * $pi }
sub pip2 () { $pi / 2 }
sub pip4 () { $pi / 4 }
sub Inf ()  { 9**9**9 }

sub _croak { require Carp; goto &Carp::croak }
sub _divide {
    my ($one, $two, $name, $at) = @_;
    _croak("$name($at): Division by zero.") if $two == 0;
    return $one / $two;
}

sub atan2 ($$) { return CORE::atan2($_[0], $_[1]) }
sub tan    { return _divide(CORE::sin($_[0]), CORE::cos($_[0]), 'tan', $_[0]) }
sub sec    { return _divide(1, CORE::cos($_[0]), 'sec', $_[0]) }
sub csc    { return _divide(1, CORE::sin($_[0]), 'csc', $_[0]) }
sub cosec  { return csc(@_) }
sub cot    { return _divide(CORE::cos($_[0]), CORE::sin($_[0]), 'cot', $_[0]) }
sub cotan  { return cot(@_) }
sub _in_domain { my ($x, $name) = @_; _croak("$name($x) is complex: not supported") if CORE::abs($x) > 1 }
sub asin   { _in_domain($_[0], 'asin'); return CORE::atan2($_[0], CORE::sqrt(1 - $_[0] * $_[0])) }
sub acos   { _in_domain($_[0], 'acos'); return CORE::atan2(CORE::sqrt(1 - $_[0] * $_[0]), $_[0]) }
sub atan   { return CORE::atan2($_[0], 1) }
sub asec   { return acos(_divide(1, $_[0], 'asec', $_[0])) }
sub acsc   { return asin(_divide(1, $_[0], 'acsc', $_[0])) }
sub acosec { return acsc(@_) }
sub acot   { return $_[0] == 0 ? $pi / 2 : CORE::atan2(1 / $_[0], 1) }
sub acotan { return acot(@_) }
sub sinh   { return (CORE::exp($_[0]) - CORE::exp(-$_[0])) / 2 }
sub cosh   { return (CORE::exp($_[0]) + CORE::exp(-$_[0])) / 2 }
sub tanh   { my $x = $_[0]; return $x > 20 ? 1 : $x < -20 ? -1 : sinh($x) / cosh($x) }
sub sech   { return 1 / cosh($_[0]) }
sub csch   { return _divide(1, sinh($_[0]), 'csch', $_[0]) }
sub cosech { return csch(@_) }
sub coth   { return _divide(cosh($_[0]), sinh($_[0]), 'coth', $_[0]) }
sub cotanh { return coth(@_) }
sub asinh  { my $x = $_[0]; return $x < 0 ? -asinh(-$x) : CORE::log($x + CORE::sqrt($x * $x + 1)) }
sub acosh  { my $x = $_[0]; _croak("acosh($x) is complex: not supported") if $x < 1; return CORE::log($x + CORE::sqrt($x * $x - 1)) }
sub atanh  { my $x = $_[0]; _croak("atanh($x) is complex: not supported") if CORE::abs($x) > 1; return 0.5 * CORE::log(_divide(1 + $x, 1 - $x, 'atanh', $x)) }
sub asech  { return acosh(_divide(1, $_[0], 'asech', $_[0])) }
sub acsch  { return asinh(_divide(1, $_[0], 'acsch', $_[0])) }
sub acosech { return acsch(@_) }
sub acoth  { return atanh(_divide(1, $_[0], 'acoth', $_[0])) }
sub acotanh { return acoth(@_) }

sub _wrap { my ($x, $full) = @_; my $rest = $x - $full * int($x / $full); return $rest }
sub rad2deg ($;$)  { return _convert($_[0], 2 * $pi, 360, $_[1]) }
sub deg2rad ($;$)  { return _convert($_[0], 360, 2 * $pi, $_[1]) }
sub grad2deg ($;$) { return _convert($_[0], 400, 360, $_[1]) }
sub deg2grad ($;$) { return _convert($_[0], 360, 400, $_[1]) }
sub rad2grad ($;$) { return _convert($_[0], 2 * $pi, 400, $_[1]) }
sub grad2rad ($;$) { return _convert($_[0], 400, 2 * $pi, $_[1]) }
sub _convert { my ($x, $from, $to, $keep) = @_; return ($keep ? $x : _wrap($x, $from)) * ($to / $from) }

sub cartesian_to_spherical { my ($x, $y, $z) = @_; my $r = CORE::sqrt($x * $x + $y * $y + $z * $z); return ($r, CORE::atan2($y, $x), $r ? acos($z / $r) : 0) }
sub spherical_to_cartesian { my ($r, $theta, $phi) = @_; return ($r * CORE::cos($theta) * CORE::sin($phi), $r * CORE::sin($theta) * CORE::sin($phi), $r * CORE::cos($phi)) }
sub cartesian_to_cylindrical { my ($x, $y, $z) = @_; return (CORE::sqrt($x * $x + $y * $y), CORE::atan2($y, $x), $z) }
sub cylindrical_to_cartesian { my ($r, $theta, $z) = @_; return ($r * CORE::cos($theta), $r * CORE::sin($theta), $z) }
sub cylindrical_to_spherical { return cartesian_to_spherical(cylindrical_to_cartesian(@_)) }
sub spherical_to_cylindrical { return cartesian_to_cylindrical(spherical_to_cartesian(@_)) }

sub great_circle_distance {
    my ($theta0, $phi0, $theta1, $phi1, $rho) = @_;
    $rho = 1 unless defined $rho;
    my ($lat0, $lat1) = ($pi / 2 - $phi0, $pi / 2 - $phi1);
    my $cos = CORE::cos($lat0) * CORE::cos($lat1) * CORE::cos($theta0 - $theta1) + CORE::sin($lat0) * CORE::sin($lat1);
    $cos = 1 if $cos > 1;
    $cos = -1 if $cos < -1;
    return $rho * acos($cos);
}

sub great_circle_direction {
    my ($theta0, $phi0, $theta1, $phi1) = @_;
    my ($lat0, $lat1) = ($pi / 2 - $phi0, $pi / 2 - $phi1);
    my $direction = CORE::atan2(CORE::sin($theta0 - $theta1) * CORE::cos($lat1),
        CORE::cos($lat0) * CORE::sin($lat1) - CORE::sin($lat0) * CORE::cos($lat1) * CORE::cos($theta0 - $theta1));
    $direction = 2 * $pi - $direction;
    $direction -= 2 * $pi while $direction >= 2 * $pi;
    return $direction;
}
sub great_circle_bearing { goto &great_circle_direction }

sub great_circle_waypoint {
    my ($theta0, $phi0, $theta1, $phi1, $point) = @_;
    $point = 0.5 unless defined $point;
    my $d = great_circle_distance($theta0, $phi0, $theta1, $phi1);
    return undef if $d == $pi;
    my $sd = CORE::sin($d);
    return ($theta0, $phi0) if $sd == 0;
    my ($a, $b) = (CORE::sin((1 - $point) * $d) / $sd, CORE::sin($point * $d) / $sd);
    my ($lat0, $lat1) = ($pi / 2 - $phi0, $pi / 2 - $phi1);
    my $x = $a * CORE::cos($lat0) * CORE::cos($theta0) + $b * CORE::cos($lat1) * CORE::cos($theta1);
    my $y = $a * CORE::cos($lat0) * CORE::sin($theta0) + $b * CORE::cos($lat1) * CORE::sin($theta1);
    my $z = $a * CORE::sin($lat0) + $b * CORE::sin($lat1);
    return (CORE::atan2($y, $x), acos($z));
}
sub great_circle_midpoint { return great_circle_waypoint(@_[0 .. 3], 0.5) }

1;

package Math::BigFloat;
# Decimal numbers of any size. Natives: _op(NAME, A, B, DIGITS).
use strict;
require Math::BigInt;
our @ISA = ('Math::BigInt');
our $VERSION = '1.999830';
our ($accuracy, $precision, $round_mode, $div_scale) = (undef, undef, 'even', 40);

use overload
    '/' => sub { $_[2] ? ref($_[0])->new($_[1])->bdiv($_[0]) : scalar $_[0]->copy->bdiv($_[1]) },
    '""' => sub { $_[0]->bstr };

sub import { }

sub _parse {
    my $text = shift;
    return '0' unless defined $text && length $text;
    $text =~ s/^\s+|\s+$//g;
    return $text =~ /^-/ ? '-inf' : 'inf' if $text =~ /^[+-]?inf(?:inity)?$/i;
    return Math::BigInt::_parse($text) if $text =~ /^[+-]?0?[xb]/i;
    $text =~ tr/_//d;
    return 'NaN' unless $text =~ /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
    return _op('add', $text, '0', 0);
}

sub new {
    my ($class, $value) = @_;
    return $class->_make('0') if @_ < 2;
    return $class->_make($value->{value}) if ref $value && eval { $value->isa('Math::BigInt') };
    return $class->_make(_parse("$value"));
}
sub _digits { my ($self, $n) = @_; return defined $n ? $n : defined $self->{accuracy} ? $self->{accuracy} : defined $accuracy ? $accuracy : $div_scale }
sub _finish { my $self = shift; return defined $accuracy ? $self->bround($accuracy) : defined $precision ? $self->bfround($precision) : $self }

for my $op (['badd', 'add'], ['bsub', 'sub'], ['bmul', 'mul']) {
    my ($name, $native) = @$op;
    no strict 'refs';
    *$name = sub {
        my $self = ref $_[0] ? shift : shift->new(shift);
        my $other = $self->_other(shift);
        return $self->_infinite($native, $other) if $self->_special || $other->_special;
        return $self->_set(_op($native, $self->{value}, $other->{value}, 0))->_finish;
    };
}
sub bdiv {
    my ($self, $other, $digits) = @_;
    $other = $self->_other($other);
    if (wantarray) {
        my $quotient = $self->copy->bdiv($other)->bfloor;
        my $rest = $self->copy->bsub($quotient->copy->bmul($other));
        return ($self->_set($quotient->{value}), $rest);
    }
    return $self->bnan if $self->is_nan || $other->is_nan || ($self->is_zero && $other->is_zero);
    return $self->_set($self->{value} =~ /^-/ ? '-inf' : 'inf') if $other->is_zero || $self->_special;
    return $self->bzero if $other->_special;
    return $self->_set(_op('div', $self->{value}, $other->{value}, $self->_digits($digits)));
}
sub bmod {
    my ($self, $other) = @_;
    $other = $self->_other($other);
    return $self->bnan if $self->_special || $other->_special;
    return $self if $other->is_zero;
    my $quotient = $self->copy->bdiv($other, 100)->bfloor;
    return $self->bsub($quotient->bmul($other));
}
sub bpow {
    my ($self, $other, $digits) = @_;
    $other = $self->_other($other);
    return $self->bnan if $self->_special || $other->_special;
    if ($other->is_int) {
        my $negative = $other->{value} =~ /^-/;
        $self->_set(_op('pow', $self->{value}, $other->copy->babs->{value}, 0));
        return $negative ? $self->_set($self->copy->bone->bdiv($self, $digits)->{value}) : $self->_finish;
    }
    return $self->blog(undef, $self->_digits($digits) + 10)->bmul($other)->bexp($self->_digits($digits));
}
sub bsqrt { my ($self, $digits) = @_; return $self->{value} =~ /^-|NaN/ ? $self->bnan : $self->is_zero ? $self : $self->_set(_op('sqrt', $self->{value}, '0', $self->_digits($digits))) }
sub broot { my ($self, $n, $digits) = @_; return $self->bpow($self->copy->bone->bdiv($n, $self->_digits($digits) + 10), $digits) }

# exp by its series, of an argument made small by halving
sub bexp {
    my ($self, $digits) = @_;
    $digits = $self->_digits($digits);
    my $work = $digits + 20;
    my $halvings = 0;
    my $x = $self->copy;
    while ($x->copy->babs->bcmp('0.1') > 0) { $x->bdiv(2, $work); $halvings++ }
    my ($sum, $term) = ('1', '1');
    for (my $i = 1; $i < 10 * $work; $i++) {
        $term = _op('div', _op('mul', $term, $x->{value}, 0), $i, $work);
        last if $term eq '0' || _op('cmp', _op('mul', $term =~ /^-(.*)/ ? $1 : $term, '1e' . $work, 0), '1', 0) < 0;
        $sum = _op('digits', _op('add', $sum, $term, 0), '0', $work);
    }
    $sum = _op('digits', _op('mul', $sum, $sum, 0), '0', $work) for 1 .. $halvings;
    return $self->_set(_op('digits', $sum, '0', $digits));
}

# ln by Newton's iteration on exp
sub blog {
    my ($self, $base, $digits) = @_;
    return $self->bnan if $self->{value} =~ /^-|^0$|NaN/;
    $digits = $self->_digits($digits);
    my $work = $digits + 10;
    my $y = ref($self)->new(log($self->numify));
    for (1 .. 3 + log($work) / log 2) {
        my $e = $y->copy->bexp($work);
        my $step = $self->copy->bsub($e)->bmul(2)->bdiv($self->copy->badd($e), $work);
        $y->badd($step);
        $y->_set(_op('digits', $y->{value}, '0', $work));
        last if $step->is_zero;
    }
    if (defined $base) { $y->bdiv($self->_other($base)->copy->blog(undef, $work), $work) }
    return $self->_set($y->is_zero ? '0' : _op('digits', $y->{value}, '0', $digits));
}
sub bpi {
    my ($self, $digits) = @_;
    $digits = defined $digits ? $digits : $div_scale;
    my $scale = Math::BigInt->new(10)->bpow($digits + 10);
    my $arctan = sub {    # arctan(1/n), scaled
        my $n = shift;
        my $term = $scale->copy->bdiv($n);
        my ($sum, $square, $i, $sign) = ($term->copy, $n * $n, 1, -1);
        while (!$term->is_zero) { $term->bdiv($square); $i += 2; $sum->badd($term->copy->bdiv($i)->bmul($sign)); $sign = -$sign }
        return $sum;
    };
    my $pi = $arctan->(5)->bmul(16)->bsub($arctan->(239)->bmul(4));
    return (ref $self || $self)->_make(_op('digits', _op('div', $pi->bstr, $scale->bstr, $digits + 5), '0', $digits));
}
sub _places { my ($self, $mode, $n) = @_; return $self->_special ? $self : $self->_set(_op('places', $self->{value}, $mode, $n)) }
sub bfloor { return $_[0]->_places('FLOOR', 0) }
sub bceil  { return $_[0]->_places('CEILING', 0) }
sub bint   { return $_[0]->_places('DOWN', 0) }
sub bfround { my ($self, $n) = @_; return defined $n ? $self->_places('HALF_EVEN', $n < 0 ? -$n : 0) : $self }
sub ffround { return $_[0]->bfround($_[1]) }
sub bround { my ($self, $n) = @_; return $n && !$self->_special ? $self->_set(_op('digits', $self->{value}, '0', $n)) : $self }
*round = \&bround;
sub accuracy {
    my ($self, $n) = @_;
    if (ref $self) { if (@_ > 1) { $self->{accuracy} = $n; $self->bround($n) } return $self->{accuracy} }
    $accuracy = $n if @_ > 1;
    return $accuracy;
}
sub precision {
    my ($self, $n) = @_;
    if (ref $self) { $self->bfround($n) if @_ > 1; return $n }
    $precision = $n if @_ > 1;
    return $precision;
}
sub bcmp {
    my $self = ref $_[0] ? shift : shift->new(shift);
    my $other = $self->_other(shift);
    return undef if $self->is_nan || $other->is_nan;
    return $self->numify <=> $other->numify if $self->_special || $other->_special;
    return _op('cmp', $self->{value}, $other->{value}, 0) + 0;
}
sub is_int  { return !$_[0]->_special && $_[0]{value} !~ /\.\d*[1-9]/ ? 1 : 0 }
sub is_odd  { return $_[0]->is_int && $_[0]->copy->bint->{value} =~ /[13579]$/ ? 1 : 0 }
sub is_even { return $_[0]->is_int && $_[0]->copy->bint->{value} =~ /[02468]$/ ? 1 : 0 }
sub is_zero { my $self = ref $_[0] ? $_[0] : $_[0]->new($_[1]); return $self->{value} =~ /^0(?:\.0*)?$/ ? 1 : 0 }
sub bfac { my $self = shift; return $self->_set(Math::BigInt->new($self->bstr)->bfac->bstr) }
sub parts { my ($m, $e) = split /e/, $_[0]->bsstr; return (Math::BigInt->new($m), Math::BigInt->new($e)) }
sub bsstr {
    my $v = $_[0]{value};
    return $v if $_[0]->_special;
    my $e = 0;
    if ($v =~ s/\.(\d+)$/$1/) { $e = -CORE::length $1; $v =~ s/^(-?)0+(?=\d)/$1/ }
    $e += CORE::length $1 if $v =~ s/(?<=[1-9])(0+)$//;
    return $v . 'e' . ($e < 0 ? $e : "+$e");
}

1;

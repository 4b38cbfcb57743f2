package Math::BigInt;
# Integers of any size. Natives: _op(NAME, A [, B, C]), arithmetic on numbers in decimal.
use strict;
our $VERSION = '1.999830';
our ($upgrade, $downgrade, $accuracy, $precision, $round_mode, $div_scale) = (undef, undef, undef, undef, 'even', 40);

use overload
    '+' => sub { $_[0]->copy->badd($_[1]) },
    '-' => sub { my $r = $_[0]->copy; $_[2] ? $r->bneg->badd($_[1]) : $r->bsub($_[1]) },
    '*' => sub { $_[0]->copy->bmul($_[1]) },
    '/' => sub { $_[2] ? ref($_[0])->new($_[1])->bdiv($_[0]) : scalar $_[0]->copy->bdiv($_[1]) },
    '%' => sub { $_[2] ? ref($_[0])->new($_[1])->bmod($_[0]) : $_[0]->copy->bmod($_[1]) },
    '**' => sub { $_[2] ? ref($_[0])->new($_[1])->bpow($_[0]) : $_[0]->copy->bpow($_[1]) },
    '<<' => sub { $_[2] ? ref($_[0])->new($_[1])->blsft($_[0]) : $_[0]->copy->blsft($_[1]) },
    '>>' => sub { $_[2] ? ref($_[0])->new($_[1])->brsft($_[0]) : $_[0]->copy->brsft($_[1]) },
    '&' => sub { $_[0]->copy->band($_[1]) },
    '|' => sub { $_[0]->copy->bior($_[1]) },
    '^' => sub { $_[0]->copy->bxor($_[1]) },
    '~' => sub { $_[0]->copy->bnot },
    '<=>' => sub { my $c = $_[0]->bcmp($_[1]); defined $c && $_[2] ? -$c : $c },
    'cmp' => sub { my $c = $_[0]->bstr cmp "$_[1]"; $_[2] ? -$c : $c },
    'neg' => sub { $_[0]->copy->bneg },
    'abs' => sub { $_[0]->copy->babs },
    'sqrt' => sub { $_[0]->copy->bsqrt },
    'int' => sub { $_[0]->copy->bint },
    '++' => sub { $_[0]->binc },
    '--' => sub { $_[0]->bdec },
    '=' => sub { $_[0]->copy },
    '0+' => sub { $_[0]->numify },
    'bool' => sub { !$_[0]->is_zero },
    '""' => sub { $_[0]->bstr };

sub import { }    # the libraries that may be asked for (lib => 'GMP') make no difference

sub _make { my ($class, $value) = @_; return bless { value => $value }, ref $class || $class }
sub _special { my $v = $_[0]{value}; return $v eq 'NaN' || $v =~ /inf/ }

# The text of an integer, "NaN" or "inf" for what a program has written.
sub _parse {
    my $text = shift;
    return '0' unless defined $text && length $text;
    $text =~ s/^\s+|\s+$//g;
    return $text =~ /^-/ ? '-inf' : 'inf' if $text =~ /^[+-]?inf(?:inity)?$/i;
    if ($text =~ /^([+-]?)0?x([0-9a-f_]+)$/i) { return _radix($1, $2, 16) }
    if ($text =~ /^([+-]?)0?b([01_]+)$/i)     { return _radix($1, $2, 2) }
    if ($text =~ /^([+-]?)0?o([0-7_]+)$/i)    { return _radix($1, $2, 8) }
    return 'NaN' unless $text =~ /^([+-]?)(\d[\d_]*)?(?:\.([\d_]*))?(?:e([+-]?\d+))?$/i && (defined $2 || length($3 // ''));
    my ($sign, $whole, $fraction, $exponent) = ($1, $2 // '', $3 // '', $4 || 0);
    tr/_//d for $whole, $fraction;
    if ($exponent >= 0) {
        $fraction .= '0' x ($exponent - CORE::length $fraction) if $exponent > CORE::length $fraction;
        $whole .= substr $fraction, 0, $exponent, '';
    }
    else {
        $whole = '0' x (-$exponent - CORE::length $whole) . $whole if CORE::length($whole) < -$exponent;
        $fraction = substr($whole, $exponent) . $fraction;
        substr($whole, $exponent) = '';
    }
    return 'NaN' if $fraction =~ /[1-9]/;
    $whole =~ s/^0+//;
    return '0' if $whole eq '';
    return ($sign eq '-' ? '-' : '') . $whole;
}

sub _radix {
    my ($sign, $digits, $radix) = @_;
    $digits =~ tr/_//d;
    my $value = '0';
    $value = _op('add', _op('mul', $value, $radix), hex) for split //, $digits;
    return $sign eq '-' && $value ne '0' ? "-$value" : $value;
}

sub new {
    my ($class, $value) = @_;
    return $class->_make('0') if @_ < 2;
    return $class->_make($value->isa('Math::BigFloat') ? $value->copy->bint->bstr : $value->{value}) if ref $value && eval { $value->isa(__PACKAGE__) };
    return $class->_make(_parse("$value"));
}
sub from_hex { my ($c, $t) = @_; $t =~ s/^([+-]?)(?:0?x)?//i; return $c->_make(_radix($1, $t, 16)) }
sub from_bin { my ($c, $t) = @_; $t =~ s/^([+-]?)(?:0?b)?//i; return $c->_make(_radix($1, $t, 2)) }
sub from_oct { my ($c, $t) = @_; $t =~ s/^([+-]?)(?:0?o)?//i; return $c->_make(_radix($1, $t, 8)) }
sub from_dec { my ($c, $t) = @_; return $c->new($t) }
sub from_bytes { my ($c, $t) = @_; return $c->_make(_radix('', unpack('H*', $t), 16)) }
sub bzero { my $self = shift; return ref $self ? do { $self->{value} = '0'; $self } : $self->_make('0') }
sub bone  { my ($self, $sign) = @_; my $v = ($sign || '+') eq '-' ? '-1' : '1'; return ref $self ? do { $self->{value} = $v; $self } : $self->_make($v) }
sub bnan  { my $self = shift; return ref $self ? do { $self->{value} = 'NaN'; $self } : $self->_make('NaN') }
sub binf  { my ($self, $sign) = @_; my $v = ($sign || '+') eq '-' ? '-inf' : 'inf'; return ref $self ? do { $self->{value} = $v; $self } : $self->_make($v) }
sub copy  { my $self = shift; return bless {%$self}, ref $self }

sub _other { my ($self, $other) = @_; return ref $other && eval { $other->isa(ref $self) } ? $other : ref($self)->new($other) }
sub _set { my ($self, $value) = @_; $self->{value} = defined $value ? $value : 'NaN'; return $self }

# What an operation gives when one operand is not finite.
sub _infinite {
    my ($self, $op, $other) = @_;
    my $r = $self->numify + 0;
    my $o = $other->numify + 0;
    my $v = $op eq 'add' ? $r + $o : $op eq 'sub' ? $r - $o : $op eq 'mul' ? $r * $o : 9**9**9 - 9**9**9;
    return $self->_set($v != $v ? 'NaN' : $v > 0 ? 'inf' : '-inf');
}

for my $op (['badd', 'add'], ['bsub', 'sub'], ['bmul', 'mul']) {
    my ($name, $native) = @$op;
    no strict 'refs';
    *$name = sub {
        my $self = ref $_[0] ? shift : shift->new(shift);
        my $other = $self->_other(shift);
        return $self->_infinite($native, $other) if $self->_special || $other->_special;
        return $self->_set(_op($native, $self->{value}, $other->{value}));
    };
}

sub _divide {
    my ($quotient, $remainder) = @_;
    return sub {
        my ($self, $other) = @_;
        $other = $self->_other($other);
        if ($self->_special || $other->_special || $other->{value} eq '0') {
            my $nan = $self->_special || $other->{value} eq 'NaN' || $self->{value} eq '0';
            my $v = $other->{value} =~ /inf/ && !$self->_special ? '0' : $nan ? 'NaN' : $self->{value} =~ /^-/ ? '-inf' : 'inf';
            my $rest = $self->copy;
            return wantarray ? ($self->_set($v), $rest) : $self->_set($v);
        }
        my $rest = wantarray ? _op($remainder, $self->{value}, $other->{value}) : undef;
        $self->_set(_op($quotient, $self->{value}, $other->{value}));
        return wantarray ? ($self, $self->_make($rest)) : $self;
    };
}
*bdiv = _divide('div', 'mod');
*btdiv = _divide('quot', 'rem');
for my $op (['bmod', 'mod'], ['btmod', 'rem']) {
    my ($name, $native) = @$op;
    no strict 'refs';
    *$name = sub {
        my ($self, $other) = @_;
        $other = $self->_other($other);
        return $self->bnan if $self->_special || $other->_special;
        return $self if $other->{value} eq '0';
        return $self->_set(_op($native, $self->{value}, $other->{value}));
    };
}
sub bmuladd { my ($self, $f, $s) = @_; return $self->bmul($f)->badd($s) }
sub bpow {
    my ($self, $other) = @_;
    $other = $self->_other($other);
    return $self->bnan if $self->_special || $other->_special;
    if ($other->{value} =~ /^-/) {
        return $self if $self->{value} eq '1';
        return $other->is_odd ? $self : $self->bone if $self->{value} eq '-1';
        return $self->{value} eq '0' ? $self->binf : $self->bzero;
    }
    return $self->_set(_op('pow', $self->{value}, $other->{value}));
}
sub bmodpow {
    my ($self, $power, $modulus) = @_;
    ($power, $modulus) = ($self->_other($power), $self->_other($modulus));
    return $self->bnan if $modulus->is_zero || $self->_special;
    return $self->_set(_op('modpow', $self->{value}, $power->{value}, $modulus->copy->babs->{value}));
}
sub bmodinv { my ($self, $m) = @_; $m = $self->_other($m); return $m->is_zero ? $self->bnan : $self->_set(_op('modinv', $self->{value}, $m->copy->babs->{value})) }
sub bsqrt { my $self = shift; return $self->{value} =~ /^-|NaN/ ? $self->bnan : $self->_special ? $self : $self->_set(_op('sqrt', $self->{value})) }
sub broot { my ($self, $n) = @_; return $self->{value} =~ /^-|NaN/ ? $self->bnan : $self->_set(_op('root', $self->{value}, "$n")) }
sub bfac  { my $self = shift; return $self->{value} =~ /^-|NaN/ ? $self->bnan : $self->_set(_op('factorial', $self->{value})) }
sub bnok  {
    my ($self, $k) = @_;
    $k = $self->_other($k);
    my $n = $self->copy;
    return $self->bzero if $k->is_neg || $k->bcmp($n) > 0;
    my $other = $n->copy->bsub($k);
    $k = $other if $other->bcmp($k) < 0;
    my $r = $self->copy->bone;
    for (my $i = 1; $k->bcmp($i) >= 0; $i++) { $r->bmul($n->copy->bsub($k)->badd($i))->bdiv($i) }
    return $self->_set($r->{value});
}
sub _bits {
    my $native = shift;
    return sub { my ($self, $other) = @_; $other = $self->_other($other); return $self->_special || $other->_special ? $self->bnan : $self->_set(_op($native, $self->{value}, $other->{value})) };
}
*band = _bits('and');
*bior = _bits('or');
*bxor = _bits('xor');
sub bnot { my $self = shift; return $self->bneg->bdec }
sub blsft { my ($self, $n, $base) = @_; return $self->_set(_op('mul', $self->{value}, _op('pow', defined $base ? "$base" : '2', "$n"))) }
sub brsft { my ($self, $n, $base) = @_; return $self->_set(_op('div', $self->{value}, _op('pow', defined $base ? "$base" : '2', "$n"))) }
sub binc { return $_[0]->badd(1) }
sub bdec { return $_[0]->bsub(1) }
sub bneg { my $self = shift; $self->{value} =~ s/^-// or $self->{value} =~ /^(?:0|NaN)$/ or $self->{value} = "-$self->{value}"; return $self }
sub babs { my $self = shift; $self->{value} =~ s/^-//; return $self }
sub bsgn { my $self = shift; return $self->_set($self->{value} eq 'NaN' ? 'NaN' : $self->{value} =~ /^-/ ? -1 : $self->is_zero ? 0 : 1) }
sub bint { return $_[0] }
*bfloor = *bceil = \&bint;
sub bgcd { my ($self, @rest) = @_; my $r = ref $self ? $self->copy : Math::BigInt->new($self eq __PACKAGE__ ? shift @rest : $self); $r->_set(_op('gcd', $r->{value}, $r->_other($_)->{value})) for @rest; return $r->babs }
sub blcm {
    my ($self, @rest) = @_;
    my $r = ref $self ? $self->copy : Math::BigInt->new($self eq __PACKAGE__ ? shift @rest : $self);
    for (@rest) { my $o = $r->_other($_); my $g = _op('gcd', $r->{value}, $o->{value}); return $r->bzero if $g eq '0'; $r->_set(_op('mul', $r->{value}, _op('quot', $o->{value}, $g))) }
    return $r->babs;
}

sub bcmp {
    my $self = ref $_[0] ? shift : shift->new(shift);
    my $other = $self->_other(shift);
    return undef if $self->{value} eq 'NaN' || $other->{value} eq 'NaN';
    return $self->numify <=> $other->numify if $self->_special || $other->_special;
    return _op('cmp', $self->{value}, $other->{value}) + 0;
}
sub bacmp { my ($self, $other) = @_; return $self->copy->babs->bcmp($self->_other($other)->copy->babs) }
sub beq { my $c = $_[0]->bcmp($_[1]); return defined $c && $c == 0 }
sub bne { return !$_[0]->beq($_[1]) }
sub blt { my $c = $_[0]->bcmp($_[1]); return defined $c && $c < 0 }
sub ble { my $c = $_[0]->bcmp($_[1]); return defined $c && $c <= 0 }
sub bgt { my $c = $_[0]->bcmp($_[1]); return defined $c && $c > 0 }
sub bge { my $c = $_[0]->bcmp($_[1]); return defined $c && $c >= 0 }
sub is_zero { my $self = ref $_[0] ? $_[0] : $_[0]->new($_[1]); return $self->{value} eq '0' ? 1 : 0 }
sub is_one  { my ($self, $sign) = @_; return $self->{value} eq (($sign || '+') eq '-' ? '-1' : '1') ? 1 : 0 }
sub is_odd  { return $_[0]{value} =~ /[13579]$/ ? 1 : 0 }
sub is_even { return $_[0]{value} =~ /[02468]$/ ? 1 : 0 }
sub is_neg  { return $_[0]{value} =~ /^-/ ? 1 : 0 }
sub is_pos  { return $_[0]{value} =~ /^(?:0$|-|NaN)/ ? 0 : 1 }
*is_negative = \&is_neg;
*is_positive = \&is_pos;
sub is_nan  { return $_[0]{value} eq 'NaN' ? 1 : 0 }
sub is_inf  { my ($self, $sign) = @_; return 0 unless $self->{value} =~ /^(-?)inf$/; return !$sign || ($sign eq '-') == ($1 eq '-') ? 1 : 0 }
sub is_finite { return $_[0]->_special ? 0 : 1 }
sub is_int  { return $_[0]->_special ? 0 : 1 }
sub sign    { my $v = $_[0]{value}; return $v eq 'NaN' ? 'NaN' : $v eq 'inf' ? '+inf' : $v eq '-inf' ? '-inf' : $v =~ /^-/ ? '-' : '+' }
sub bstr    { return $_[0]{value} }
sub bsstr   { my $v = $_[0]{value}; return $v if $_[0]->_special; my $e = $v =~ s/([1-9])(0+)$/$1/ ? length $2 : 0; return "${v}e+$e" }
sub bnstr   { my $v = $_[0]{value}; return $v unless $v =~ /^(-?)(\d)(\d*)$/; my ($s, $a, $b) = ($1, $2, $3); my $e = length $b; $b =~ s/0+$//; return "$s$a" . (length $b ? ".$b" : '') . "e+$e" }
sub numify  { my $v = $_[0]{value}; return $v eq 'inf' ? 9**9**9 : $v eq '-inf' ? -9**9**9 : $v eq 'NaN' ? 9**9**9 - 9**9**9 : 0 + $v }

sub length  { my $n = CORE::length(($_[0]->copy->babs->bstr =~ /(\d+)/)[0]); return wantarray ? ($n, 0) : $n }
sub digit   { my ($self, $n) = @_; my @d = reverse split //, $self->copy->babs->{value}; return $d[$n || 0] }
sub _to { my ($self, $radix, $prefix) = @_; return $self->{value} if $self->_special; my $t = _op('radix', $self->{value}, $radix); $t =~ s/^(-?)/$1$prefix/; return $t }
sub as_hex { return $_[0]->_to(16, '0x') }
sub as_bin { return $_[0]->_to(2, '0b') }
sub as_oct { return $_[0]->_to(8, '0') }
sub to_hex { return uc $_[0]->_to(16, '') }
sub to_bin { return $_[0]->_to(2, '') }
sub to_oct { return $_[0]->_to(8, '') }
sub to_base { my ($self, $base) = @_; return uc $self->_to("$base", '') }
sub to_bytes { my $h = $_[0]->_to(16, ''); $h = "0$h" if CORE::length($h) % 2; return pack 'H*', $h }
sub as_int { return Math::BigInt->new($_[0]) }
*as_number = \&as_int;
sub as_float { require Math::BigFloat; return Math::BigFloat->new($_[0]->bstr) }
sub parts { my $v = $_[0]{value}; my $e = $v =~ s/([1-9])(0+)$/$1/ ? CORE::length($2) : 0; return (Math::BigInt->new($v), Math::BigInt->new($e)) }
sub accuracy { return undef }
sub precision { return undef }
sub round_mode { return 'even' }
sub div_scale { my ($self, $n) = @_; no strict 'refs'; ${ (ref $self || $self) . '::div_scale' } = $n if @_ > 1; return ${ (ref $self || $self) . '::div_scale' } }
sub bround { return $_[0] }
*round = *bfround = \&bround;

1;

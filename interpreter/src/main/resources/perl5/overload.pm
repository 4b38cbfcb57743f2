package overload;
# Operator overloading. Implementations are kept as perl keeps them: a sub named "(OP" in the
# package, "((" and "()" as markers, and the fallback value in the scalar of "()".
# Natives: overload is honoured by the operators; here mro::get_linear_isa, Scalar::Util::blessed.
our $VERSION = '1.35';

our %ops = (
    with_assign         => '+ - * / % ** << >> x .',
    assign              => '+= -= *= /= %= **= <<= >>= x= .=',
    num_comparison      => '< <= >  >= == !=',
    '3way_comparison'   => '<=> cmp',
    str_comparison      => 'lt le gt ge eq ne',
    binary              => '& &= | |= ^ ^= &. &.= |. |.= ^. ^.=',
    unary               => 'neg ! ~ ~.',
    mutators            => '++ --',
    func                => 'atan2 cos sin exp abs log sqrt int',
    conversion          => 'bool "" 0+ qr',
    iterators           => '<>',
    filetest            => '-X',
    dereferencing       => '${} @{} %{} &{} *{}',
    matching            => '~~',
    special             => 'nomethod fallback =',
);
our %constants = (integer => 0x1000, float => 0x2000, binary => 0x4000, q => 0x8000, qr => 0x10000);
my %known = map { $_ => 1 } map { split } values %ops;

sub nil { }

sub OVERLOAD {
    my $package = shift;
    my %spec = @_ % 2 ? (@_, undef) : @_;
    *{"${package}::(("} = \&nil;
    if (exists $spec{fallback}) {
        *{"${package}::()"} = \&nil;
        ${"${package}::()"} = $spec{fallback};
    }
    for my $op (keys %spec) {
        next if $op eq 'fallback';
        if (!$known{$op}) {
            _register();
            warnings::warnif('overload', "overload arg '$op' is invalid");
        }
        my $code = $spec{$op};
        if (ref $code && ref $code ne 'GLOB') {
            *{"${package}::($op"} = $code;
        }
        else {
            # A method name, looked up when the operator is used.
            *{"${package}::($op"} = \&nil;
            ${"${package}::($op"} = $code;
        }
    }
}

sub import {
    shift;
    OVERLOAD(scalar(caller), @_);
}

sub unimport {
    shift;
    my $package = caller;
    *{"${package}::(("} = \&nil;
    for my $op (@_) {
        if ($op eq 'fallback') { undef ${"${package}::()"} }
        else                   { delete ${"${package}::"}{"($op"} }
    }
}

sub _class_of {
    my $thing = shift;
    return ref $thing ? do { require Scalar::Util; Scalar::Util::blessed($thing) } : $thing;
}

sub _find {
    my ($class, $name) = @_;
    for my $package (@{ mro::get_linear_isa($class) }, 'UNIVERSAL') {
        return ($package, \&{"${package}::$name"}) if defined &{"${package}::$name"};
    }
    return;
}

sub Overloaded {
    my $class = _class_of($_[0]);
    return unless defined $class;
    return scalar(() = _find($class, '((')) || scalar(() = _find($class, '()')) ? 1 : undef;
}

sub Method {
    my $class = _class_of($_[0]);
    return unless defined $class;
    my ($package, $code) = _find($class, "($_[1]");
    return unless $code;
    return $code if $code != \&nil;
    my $method = ${"${package}::($_[1]"};
    return defined $method ? $class->can($method) : undef;
}

sub ov_method { my ($method, $package) = @_; return Method($package, substr $method, 1) }

sub StrVal {
    my $thing = $_[0];
    return "$thing" unless ref $thing;
    require Scalar::Util;
    my $class = Scalar::Util::blessed($thing);
    my $plain = sprintf '%s(0x%x)', Scalar::Util::reftype($thing), Scalar::Util::refaddr($thing);
    return defined $class && $class ne 'Regexp' ? "$class=$plain" : defined $class ? "Regexp=$plain" : $plain;
}
*AddrRef = \&StrVal;

sub mycan {
    my ($package, $method) = @_;
    my (undef, $code) = _find($package, $method);
    return $code;
}

sub constant {
    _register();
    while (@_) {
        my ($name, $code) = splice @_, 0, 2;
        if (!$constants{$name}) { warnings::warnif('overload', "'$name' is not an overloadable type"); next }
        if (!ref $code) { warnings::warnif('overload', "'$code' is not a code reference"); next }
        $^H |= $constants{$name} | 0x20000;
        $^H{$name} = $code;
    }
}

sub remove_constant {
    while (@_) {
        my $name = shift;
        shift;
        delete $^H{$name};
        $^H &= ~$constants{$name};
    }
}

sub _register {
    require warnings;
    warnings::register_categories('overload');
}

1;

package Test::More;
# The usual test functions. Natives: none.
use strict;
use warnings;
our $VERSION = '1.302190';
require Test::Builder::Module;
our @ISA = ('Test::Builder::Module');
our @EXPORT = qw(ok use_ok require_ok is isnt like unlike is_deeply cmp_ok skip todo todo_skip pass fail
    eq_array eq_hash eq_set $TODO plan done_testing can_ok isa_ok new_ok diag note explain subtest BAIL_OUT);
our $TODO;
$Test::Builder::Test ||= Test::Builder->create;

sub import_extra {
    my ($class, $args) = @_;
    my @rest;
    my $diag = 1;
    while (@$args) {
        my $word = shift @$args;
        if (defined $word && $word eq 'no_diag') { Test::More->builder->no_diag(1); next }
        push @rest, $word;
    }
    @$args = @rest;
}

sub plan         { my $tb = Test::More->builder; return $tb->plan(@_) }
sub done_testing { my $tb = Test::More->builder; return $tb->done_testing(@_) }

sub ok ($;$)      { my ($test, $name) = @_; return Test::More->builder->ok($test, $name) }
sub is ($$;$)     { return Test::More->builder->is_eq(@_) }
sub isnt ($$;$)   { return Test::More->builder->isnt_eq(@_) }
sub like ($$;$)   { return Test::More->builder->like(@_) }
sub unlike ($$;$) { return Test::More->builder->unlike(@_) }
sub cmp_ok($$$;$) { return Test::More->builder->cmp_ok(@_) }
sub pass (;$)     { return Test::More->builder->ok(1, @_) }
sub fail (;$)     { return Test::More->builder->ok(0, @_) }
sub diag          { return Test::More->builder->diag(@_) }
sub note          { return Test::More->builder->note(@_) }
sub explain       { return Test::More->builder->explain(@_) }
sub BAIL_OUT      { my $reason = shift; return Test::More->builder->BAIL_OUT($reason) }
sub subtest       { return Test::More->builder->subtest(@_) }

sub can_ok ($@) {
    my ($thing, @methods) = @_;
    my $class = ref $thing || $thing;
    my $tb = Test::More->builder;
    if (!$class) {
        my $ok = $tb->ok(0, '->can(...)');
        $tb->diag('    can_ok() called with empty class or reference');
        return $ok;
    }
    if (!@methods) {
        my $ok = $tb->ok(0, "$class->can(...)");
        $tb->diag('    can_ok() called with no methods');
        return $ok;
    }
    my @missing = grep { my $method = $_; !eval { $thing->can($method) } } @methods;
    my $name = @methods == 1 ? "$class->can('$methods[0]')" : "$class->can(...)";
    my $ok = $tb->ok(!@missing, $name);
    $tb->diag(map { "    $class->can('$_') failed\n" } @missing) if @missing;
    return $ok;
}

sub isa_ok ($;$$) {
    my ($thing, $class, $name) = @_;
    my $tb = Test::More->builder;
    my ($what, $wrong);
    my $result;
    if (!defined $thing) { $what = 'undef' }
    elsif (!ref $thing)  { $what = 'class' }
    else {
        require Scalar::Util;
        $what = defined Scalar::Util::blessed($thing) ? 'object' : 'reference';
    }
    if ($what eq 'object' || $what eq 'class') { $result = eval { local $SIG{__DIE__}; $thing->isa($class) } }
    elsif ($what eq 'reference') { $result = UNIVERSAL::isa($thing, $class) }
    my $described = defined $name ? "'$name'"
        : $what eq 'object' ? "An object of class '" . ref($thing) . "'"
        : $what eq 'reference' ? "A reference of type '" . ref($thing) . "'"
        : $what eq 'undef' ? 'undef'
        : "The class (or class-like) '$thing'";
    return $tb->ok(1, "$described isa '$class'") if $result;
    my $ok = $tb->ok(0, "$described isa '$class'");
    $described =~ s/^An? /The / unless defined $name;
    $tb->diag($what eq 'undef' ? "    $described isn't defined" : "    $described isn't a '$class'");
    return $ok;
}

sub new_ok {
    my ($class, $args, $name) = @_;
    my $tb = Test::More->builder;
    if (!@_) { $tb->croak('new_ok() must be given at least a class') }
    $args ||= [];
    my $object;
    my $made = eval { $object = $class->new(@$args); 1 };
    my $error = $@;
    local $Test::Builder::Level = $Test::Builder::Level + 1;
    if ($made) { isa_ok($object, $class, $name); return $object }
    $class = 'undef' unless defined $class;
    $tb->ok(0, "$class->new() died");
    $tb->diag("    Error was:  $error");
    return $object;
}

sub _is_module { return $_[0] =~ /^[A-Za-z_]\w*(?:::\w+)*\z/ }

sub require_ok ($) {
    my $module = shift;
    my $tb = Test::More->builder;
    my $file = $module;
    if (_is_module($module)) { ($file = "$module.pm") =~ s{::}{/}g }
    my ($loaded, $error);
    {
        local ($@, $!);
        local $SIG{__DIE__};
        $loaded = eval { require $file; 1 };
        $error = $@;
    }
    my $ok = $tb->ok($loaded, "require $module;");
    if (!$ok) {
        chomp $error;
        $tb->diag("    Tried to require '$module'.\n    Error:  $error\n");
    }
    return $ok;
}

sub use_ok ($;@) {
    my ($module, @imports) = @_;
    @imports = () unless @imports;
    my $tb = Test::More->builder;
    my ($package, $file, $line) = caller;
    $file =~ y/\n\r/_/;
    my $code;
    if (@imports == 1 && $imports[0] =~ /^\d+(?:\.\d+)?$/) {
        $code = "package $package;\n#line $line \"$file\"\nuse $module $imports[0];\n1;\n";
    }
    else {
        $code = "package $package;\n#line $line \"$file\"\nuse $module \@Test::More::use_arguments;\n1;\n";
    }
    my ($loaded, $error);
    {
        local ($@, $!);
        local $SIG{__DIE__};
        local our @use_arguments = @imports;
        $loaded = _eval($code);
        $error = $@;
    }
    my $ok = $tb->ok($loaded, "use $module;");
    if (!$ok) {
        chomp $error;
        $error =~ s/^BEGIN failed--compilation aborted at .*$/BEGIN failed--compilation aborted at $file line $line./m;
        $tb->diag("    Tried to use '$module'.\n    Error:  $error\n");
    }
    return $ok;
}

sub _eval {
    my $code = shift;
    return eval $code;
}

sub _carp {
    my (undef, $file, $line) = caller(1);
    warn @_, " at $file line $line\n";
}

sub skip {
    my ($why, $count) = @_;
    my $tb = Test::More->builder;
    if (!defined $count) {
        _carp('skip() needs to know $how_many tests are in the block') unless $tb->has_plan && $tb->has_plan eq 'no_plan';
        $count = 1;
    }
    if ($count =~ /\D/) {
        _carp('skip() was passed a non-numeric number of tests.  Did you get the arguments backwards?');
        $count = 1;
    }
    $tb->skip($why) for 1 .. $count;
    no warnings 'exiting';
    last SKIP;
}

sub todo_skip {
    my ($why, $count) = @_;
    my $tb = Test::More->builder;
    if (!defined $count) {
        _carp('todo_skip() needs to know $how_many tests are in the block') unless $tb->has_plan && $tb->has_plan eq 'no_plan';
        $count = 1;
    }
    $tb->todo_skip($why) for 1 .. $count;
    no warnings 'exiting';
    last TODO;
}

# Comparing structures. @path holds what has been gone through down to the difference.
our (@path, %under_way);
my $missing = \'Does not exist';

sub is_deeply {
    my $tb = Test::More->builder;
    if (@_ != 2 && @_ != 3) {
        my (undef, $file, $line) = caller;
        warn 'is_deeply() takes two or three args, you gave ' . @_ . ".\n"
            . "This usually means you passed an array or hash instead \nof a reference to it at $file line $line\n";
        return $tb->ok(0);
    }
    my ($got, $expected, $name) = @_;
    my $ok;
    if (!ref $got && !ref $expected) {
        return do { local $Test::Builder::Level = $Test::Builder::Level + 1; $tb->is_eq($got, $expected, $name) };
    }
    if (!ref $got || !ref $expected) {
        $ok = $tb->ok(0, $name);
        $tb->diag(_format({ vals => [$got, $expected] }));
        return $ok;
    }
    local @path = ();
    local %under_way = ();
    $ok = _same($got, $expected);
    $tb->ok($ok, $name);
    $tb->diag(_format(@path)) unless $ok;
    return $ok ? 1 : 0;
}

sub _format {
    my @way = @_;
    my $variable = '$FOO';
    my $arrow = 0;
    for my $step (@way) {
        my $type = $step->{type} || '';
        my $index = $step->{idx};
        if ($type eq 'HASH') { $variable .= '->' unless $arrow++; $variable .= "{$index}" }
        elsif ($type eq 'ARRAY') { $variable .= '->' unless $arrow++; $variable .= "[$index]" }
        elsif ($type eq 'REF') { $variable = "\${$variable}" }
    }
    my @values = @{ $way[-1]{vals} }[0, 1];
    my @names = map { my $name = $variable; $name =~ s/\$FOO/$_/; $name } '     $got', '$expected';
    my $out = "Structures begin differing at:\n";
    for my $i (0, 1) {
        my $value = $values[$i];
        $values[$i] = !defined $value ? 'undef' : ref $value && $value == $missing ? 'Does not exist'
            : ref $value ? "$value" : "'$value'";
    }
    $out .= "$names[0] = $values[0]\n$names[1] = $values[1]\n";
    $out =~ s/^/    /gm;
    return $out;
}

sub _type {
    my $thing = shift;
    return '' unless ref $thing;
    for my $type (qw(Regexp ARRAY HASH CODE SCALAR REF GLOB VSTRING LVALUE)) {
        return $type if UNIVERSAL::isa($thing, $type);
    }
    return '';
}

sub _same {
    my ($one, $two) = @_;
    if (defined $one xor defined $two) { push @path, { vals => [$one, $two] }; return 0 }
    return 1 if !defined $one;
    my ($plain_one, $plain_two) = (_strip($one), _strip($two));
    if (!ref $plain_one && !ref $plain_two) {
        return 1 if $one eq $two;
        push @path, { vals => [$one, $two] };
        return 0;
    }
    if (ref $plain_one && ref $plain_two) {
        return 1 if _id($plain_one) == _id($plain_two);
    }
    if (!ref $plain_one || !ref $plain_two) { push @path, { vals => [$one, $two] }; return 0 }
    if ($under_way{$one}) { return $under_way{$one} eq "$two" }
    local $under_way{$one} = "$two";
    my ($type, $other) = (_type($one), _type($two));
    if ($type ne $other) { push @path, { vals => [$one, $two] }; return 0 }
    if ($type eq 'ARRAY') { return _same_arrays($one, $two) }
    if ($type eq 'HASH')  { return _same_hashes($one, $two) }
    if ($type eq 'REF' || $type eq 'SCALAR') {
        push @path, { type => 'REF', vals => [$one, $two] };
        my $ok = _same($$one, $$two);
        pop @path if $ok;
        return $ok;
    }
    if ($type eq 'Regexp' && "$one" eq "$two") { return 1 }
    push @path, { vals => [$one, $two] };
    return 0;
}

sub _id { require Scalar::Util; return Scalar::Util::refaddr($_[0]) }

# An object that overloads stringification counts as its string.
sub _strip {
    my $thing = shift;
    return $thing unless ref $thing;
    return "$thing" if $INC{'overload.pm'} && overload::Method($thing, '""') && _type($thing) !~ /^Regexp$/;
    return $thing;
}

sub _same_arrays {
    my ($one, $two) = @_;
    my $last = $#$one > $#$two ? $#$one : $#$two;
    for my $i (0 .. $last) {
        my $a1 = $i > $#$one ? $missing : $one->[$i];
        my $a2 = $i > $#$two ? $missing : $two->[$i];
        push @path, { type => 'ARRAY', idx => $i, vals => [$a1, $a2] };
        return 0 unless _present($a1, $a2) && _same($a1, $a2);
        pop @path;
    }
    return 1;
}

sub _present { my @both = @_; return !grep { ref $_ eq 'SCALAR' && $_ == $missing } @both }

sub _same_hashes {
    my ($one, $two) = @_;
    my $bigger = keys %$one > keys %$two ? $one : $two;
    for my $key (sort keys %$bigger) {
        my $a1 = exists $one->{$key} ? $one->{$key} : $missing;
        my $a2 = exists $two->{$key} ? $two->{$key} : $missing;
        push @path, { type => 'HASH', idx => $key, vals => [$a1, $a2] };
        return 0 unless _present($a1, $a2) && _same($a1, $a2);
        pop @path;
    }
    return 1;
}

sub eq_array { local @path = (); local %under_way = (); return _same_arrays(@_) }
sub eq_hash  { local @path = (); local %under_way = (); return _same_hashes(@_) }

sub eq_set {
    my ($one, $two) = @_;
    return 0 unless @$one == @$two;
    no warnings 'uninitialized';
    return eq_array([grep({ ref } @$one), sort grep { !ref } @$one], [grep({ ref } @$two), sort grep { !ref } @$two]);
}

1;

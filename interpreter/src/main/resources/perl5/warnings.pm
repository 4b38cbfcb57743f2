package warnings;
# Lexical warning categories. The interpreter's parser knows this pragma itself; this file serves
# require, warnings->import from another module's import, and the functions for module authors.
# Natives: none (${^WARNING_BITS} and (caller)[9] as perlvar and perlfunc document them).
our $VERSION = '1.58';

# Every category owns two bits, on and fatal, in this order.
my @names = qw(all closure deprecated exiting glob io closed exec layer newline pipe unopened misc
    numeric once overflow pack portable recursion redefine regexp severe debugging inplace internal
    malloc signal substr syntax ambiguous bareword digit parenthesis precedence printf prototype qw
    reserved semicolon taint threads uninitialized unpack untie utf8 void imprecision illegalproto
    non_unicode nonchar surrogate experimental experimental::lexical_subs experimental::regex_sets
    experimental::smartmatch experimental::postderef experimental::signatures syscalls
    experimental::bitwise experimental::const_attr experimental::re_strict experimental::refaliasing
    locale missing redundant experimental::declared_refs experimental::alpha_assertions
    experimental::script_run shadow experimental::private_use experimental::uniprop_wildcards
    experimental::vlb experimental::isa experimental::try experimental::args_array_with_signatures
    experimental::builtin experimental::defer experimental::extra_paired_delimiters
    experimental::for_list scalar);

my %children = (
    io     => [qw(closed exec layer newline pipe syscalls unopened)],
    severe => [qw(debugging inplace internal malloc)],
    syntax => [qw(ambiguous bareword digit illegalproto parenthesis precedence printf prototype qw
                  reserved semicolon)],
    utf8   => [qw(non_unicode nonchar surrogate)],
    experimental => [grep { /^experimental::/ } @names],
);

our %Offsets;
our %NoOp = map { $_ => 1 } qw(experimental::alpha_assertions experimental::bitwise
    experimental::isa experimental::lexical_subs experimental::postderef experimental::script_run
    experimental::signatures);
{
    my $next = 0;
    $Offsets{$_} = 2 * $next++ for @names;
}
our $LAST_BIT = 2 * @names;
our $BYTES    = $LAST_BIT / 8;
our %Bits;
our %DeadBits;
our $NONE = "\0" x $BYTES;
our $DEFAULT;

sub _mask_of {
    my ($category, $shift) = @_;
    my $mask = $NONE;
    my @members = $category eq 'all' ? keys %Offsets : ($category, @{ $children{$category} || [] });
    vec($mask, $Offsets{$_} + $shift, 1) = 1 for @members;
    return $mask;
}

sub _rebuild {
    for my $category (keys %Offsets) {
        $Bits{$category}     = _mask_of($category, 0);
        $DeadBits{$category} = _mask_of($category, 1);
    }
}
_rebuild();
$DEFAULT = $NONE;
$DEFAULT |= $Bits{$_} for qw(deprecated glob severe taint threads experimental locale);

sub _croak { require Carp; local $Carp::CarpLevel = 1; Carp::croak(@_) }

sub _unknown {
    my @bad = @_;
    _croak(@bad == 1 ? "Unknown warnings category '$bad[0]'"
        : "Unknown warnings category: " . join ', ', map { "'$_'" } @bad);
}

sub _current {
    my $mask = ${^WARNING_BITS};
    $mask = $^W ? $Bits{all} : $DEFAULT unless defined $mask;
    return $mask;
}

sub import {
    shift;
    my $mask  = _current();
    my $fatal = 0;
    my $first = 1;
    for my $word (@_ ? @_ : 'all') {
        if ($word eq 'FATAL')    { $fatal = 1; $first and @_ == 1 and $mask |= $Bits{all} | $DeadBits{all}; }
        elsif ($word eq 'NONFATAL') { $fatal = -1; $first and @_ == 1 and $mask &= ~$DeadBits{all}; }
        elsif (exists $Bits{$word}) {
            $mask |= $Bits{$word};
            $mask |= $DeadBits{$word} if $fatal > 0;
            $mask &= ~$DeadBits{$word} if $fatal < 0;
        }
        else { _unknown($word) }
        $first = 0;
    }
    ${^WARNING_BITS} = $mask;
}

sub unimport {
    shift;
    my $mask = _current();
    for my $word (@_ ? @_ : 'all') {
        next if $word eq 'FATAL';
        if (exists $Bits{$word}) { $mask &= ~($Bits{$word} | $DeadBits{$word}) }
        else                     { _unknown($word) }
    }
    ${^WARNING_BITS} = $mask;
}

sub register_categories {
    for my $name (@_) {
        next if exists $Offsets{$name};
        $Offsets{$name} = $LAST_BIT;
        $LAST_BIT += 2;
        if ($LAST_BIT > 8 * $BYTES) { $BYTES++; $NONE = "\0" x $BYTES }
    }
    _rebuild();
}

# The warning bits of the code that called into the current module, and how many frames up it is.
sub _asker {
    my @args = @_;
    my $object;
    my $category;
    if (@args) {
        if (ref $args[0]) { $object = shift @args; $category = ref $object }
        else              { $category = shift @args }
    }
    my $package = (caller(1))[0];
    $category = $package unless defined $category;
    exists $Offsets{$category} or _croak($category eq $package
        ? "package '$package' not registered for warnings" : "Unknown warnings category '$category'");
    my $frame = 2;
    if (defined $object) {
        my $address = "$object";
        my $i = 2;
        while (do { package DB; my @c = caller($i); @c }) {
            $frame = $i if @DB::args && ref $DB::args[0] && "$DB::args[0]" eq $address;
            $i++;
        }
    }
    else {
        while (my $from = (caller($frame))[0]) {
            last if $from ne $package;
            $frame++;
        }
        $frame-- unless defined((caller($frame))[0]);
    }
    my $mask = (caller($frame))[9];
    $mask = $Bits{all} unless defined $mask;
    return ($category, $mask, $frame);
}

sub _is_set {
    my ($mask, $category, $shift) = @_;
    return vec($mask, $Offsets{$category} + $shift, 1) || vec($mask, $Offsets{all} + $shift, 1) ? 1 : '';
}

sub enabled {
    my ($category, $mask) = _asker(@_);
    return _is_set($mask, $category, 0);
}

sub fatal_enabled {
    my ($category, $mask) = _asker(@_);
    return _is_set($mask, $category, 1);
}

sub warn {
    my $message = pop;
    my ($category, $mask, $frame) = _asker(@_);
    _emit($message, $category, $mask, $frame);
}

sub warnif {
    my $message = pop;
    my ($category, $mask, $frame) = _asker(@_);
    return unless _is_set($mask, $category, 0);
    _emit($message, $category, $mask, $frame);
}

sub _emit {
    my ($message, $category, $mask, $frame) = @_;
    my (undef, $file, $line) = caller($frame);
    my $text = "$message at $file line $line.\n";
    die $text if _is_set($mask, $category, 1);
    CORE::warn($text);
}

1;

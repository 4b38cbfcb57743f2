package version;
# Version objects. Natives: Scalar::Util::reftype (VSTRING for v-strings).
use strict;
use warnings;
no warnings 'redefine';
require warnings;
our $VERSION = '0.9929';
our $CLASS = 'version';

use overload
    '""' => \&stringify, '0+' => \&numify, 'cmp' => \&vcmp, '<=>' => \&vcmp, 'bool' => \&_true,
    '+' => \&vnoop, '-' => \&vnoop, '*' => \&vnoop, '/' => \&vnoop, '+=' => \&vnoop, '-=' => \&vnoop,
    '*=' => \&vnoop, '/=' => \&vnoop, 'abs' => \&vnoop, 'nomethod' => \&vnoop;

sub _die { require Carp; local $Carp::CarpInternal{version} = 1; Carp::croak(@_) }

sub import {
    my ($class, @names) = @_;
    my $into = caller;
    no strict 'refs';
    my %want = map { $_ => 1 } @names ? @names : 'qv';
    for my $name (qw(qv declare is_lax is_strict)) {
        next unless $want{$name};
        next if defined &{"${into}::$name"};
        *{"${into}::$name"} = $name =~ /^is_/ ? \&{$name} : sub {
            my $value = pop;
            return (@_ ? ref $_[0] || $_[0] : $class)->declare($value);
        };
    }
    *{"${into}::VERSION"} = \&_VERSION if $want{VERSION};
    return;
}

sub new {
    my ($class, $text, $more) = @_;
    if (ref $class) { $text = $class unless @_ > 1; $class = ref $class }
    if (@_ == 3) { $text = "v$more" }
    elsif (@_ > 3) { _die('Usage: version::new(class, version)') }
    return bless { original => '0', version => [0] }, $class if !defined $text || @_ == 1;
    return _parse($class, $text);
}
sub parse { goto &new }

sub declare {
    my ($class, $text) = @_;
    $class = ref $class || $class;
    if (ref $text && $text->isa('version')) { return $text if $text->{qv}; $text = $text->{original} }
    if (ref \$text ne 'VSTRING' && !defined _plain($text)) {
        $text =~ s/^\s+|\s+\z//g;
        $text = "v$text" if $text !~ /^v/ && $text =~ /^\d+(?:\.\d+)?(?:_\d+)?\z/;
    }
    return _parse($class, $text);
}
sub qv {
    my $value = pop;
    my $class = @_ ? ref $_[0] || $_[0] : 'version';
    return $class->declare($value);
}

# The dotted form of a v-string value, or undef for anything else.
sub _plain {
    my $value = shift;
    require Scalar::Util;
    return sprintf 'v%vd', $value if Scalar::Util::reftype(\$value) eq 'VSTRING';
    return undef;
}

sub _parse {
    my ($class, $given) = @_;
    if (ref $given) {
        if (eval { $given->isa('version') }) { return bless { %$given, version => [@{ $given->{version} }] }, $class }
        _die('Invalid version object');
    }
    my $text = _plain($given);
    $text = "$given" unless defined $text;
    $text =~ s/^\s+//;
    $text =~ s/\s+\z//;
    return bless { original => '0', version => [0] }, $class if $text eq '' || $text eq 'undef';
    my %self = (original => $text);
    if ($text =~ /^v/ || $text =~ /^\d*\.\d+\.\d/ || $text =~ /^\d+\.\d+_\d+\.\d/) { _dotted(\%self, $text) }
    else { _decimal(\%self, $text) }
    return bless \%self, $class;
}

sub _bad { _die("Invalid version format ($_[0])") }

sub _dotted {
    my ($self, $text) = @_;
    (my $rest = $text) =~ s/^v//;
    _bad('non-numeric data') if $rest !~ /^[0-9._]*\z/ || $rest eq '';
    _bad('dotted-decimal versions must begin with \'v\'') if $rest =~ /^\./ && $text =~ /^v/;
    _bad('underscores before decimal') if $rest =~ /_.*\./;
    _bad('multiple underscores') if $rest =~ /_.*_/;
    _bad('misplaced underscore') if $rest =~ /_\z|\._/;
    $self->{alpha} = 1 if $rest =~ s/_//;
    my @parts = split /\./, $rest;
    @parts = map { length $_ ? 0 + $_ : 0 } @parts;
    push @parts, 0 while @parts < 3;
    $self->{version} = \@parts;
    $self->{qv} = 1;
}

sub _decimal {
    my ($self, $text) = @_;
    _bad('version required') if $text !~ /\d/ && $text !~ /^\D/;
    _bad('non-numeric data') if $text !~ /^[0-9]*(?:\.[0-9_]*)?(?:_[0-9]+)?\z/;
    _bad('alpha without decimal') if $text =~ /_/ && $text !~ /\./;
    _bad('multiple underscores') if $text =~ /_.*_/;
    _bad('misplaced underscore') if $text =~ /_\z|\._/;
    $self->{alpha} = 1 if $text =~ s/_//;
    my ($whole, $fraction) = $text =~ /^([0-9]*)(?:\.([0-9]*))?\z/;
    my @parts = (length $whole ? 0 + $whole : 0);
    $fraction = '' unless defined $fraction;
    while (length $fraction) {
        my $three = substr $fraction, 0, 3, '';
        $three .= '0' while length $three < 3;
        push @parts, 0 + $three;
    }
    push @parts, 0 if @parts == 1;
    $self->{version} = \@parts;
}

sub _true { my $self = shift; return scalar grep { $_ } @{ $self->{version} } }

sub numify {
    my $self = shift;
    warnings::warnif('numeric', 'alpha->numify() is lossy') if $self->{alpha};
    my @parts = @{ $self->{version} };
    my $whole = shift @parts;
    @parts = (0) unless @parts;
    return $whole . '.' . join '', map { sprintf '%03d', $_ } @parts;
}

sub normal {
    my $self = shift;
    my @parts = @{ $self->{version} };
    push @parts, 0 while @parts < 3;
    return 'v' . join '.', @parts;
}

sub stringify {
    my $self = shift;
    return $self->{original} if defined $self->{original};
    return $self->{qv} ? $self->normal : $self->numify;
}
sub to_decimal        { my $self = shift; return (ref $self)->parse($self->numify) }
sub to_dotted_decimal { my $self = shift; return (ref $self)->parse($self->normal) }
sub tuple             { return @{ $_[0]{version} } }

sub vcmp {
    my ($left, $right, $swapped) = @_;
    my $class = ref $left;
    if (!eval { $right->isa('version') }) { $right = $class->parse($right) }
    ($left, $right) = ($right, $left) if $swapped;
    my ($one, $two) = ($left->{version}, $right->{version});
    my $last = $#$one > $#$two ? $#$one : $#$two;
    for my $i (0 .. $last) {
        my $order = ($one->[$i] || 0) <=> ($two->[$i] || 0);
        return $order if $order;
    }
    return 0;
}
sub VCMP { goto &vcmp }

sub vnoop    { _die('operation not supported with version object') }
sub noop     { goto &vnoop }
sub is_alpha { return $_[0]{alpha} ? 1 : '' }
sub is_qv    { return $_[0]{qv} ? 1 : '' }
sub is_strict { return defined $_[0] && $_[0] =~ /\A(?:(?:0|[1-9][0-9]*)\.[0-9]+|v(?:0|[1-9][0-9]*)(?:\.[0-9]{1,3}){2,})\z/ ? 1 : '' }
sub is_lax   { return defined $_[0] && $_[0] =~ /\A(?:undef|v[0-9]+(?:(?:\.[0-9]+)+(?:_[0-9]+)?)?|[0-9]*(?:\.[0-9]+){2,}(?:_[0-9]+)?|[0-9]+(?:\.[0-9]*)?(?:_[0-9]+)?|\.[0-9]+(?:_[0-9]+)?)\z/ ? 1 : '' }
sub _VERSION { my ($class, @wanted) = @_; return UNIVERSAL::VERSION($class, @wanted) }

1;

package Class::Struct;
# Makes classes with accessors from a list of elements. Natives: none.
use strict;
use warnings;
our $VERSION = '0.68';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = ('struct');

sub import {
    my $class = shift;
    if (@_) { unshift @_, scalar caller if @_ == 1 && ref $_[0] || @_ > 1 && !ref $_[1] && @_ % 2 == 0; return _struct(scalar(caller), @_) }
    return Class::Struct->export_to_level(1, $class);
}

sub struct { return _struct(scalar(caller), @_) }

sub _croak { require Carp; goto &Carp::croak }

sub _struct {
    my ($package, @args) = @_;
    my ($class, $base, @spec);
    if (@args == 2 && ref $args[1]) { ($class, my $list) = @args; $base = ref $list; @spec = $base eq 'HASH' ? %$list : @$list }
    elsif (@args == 1 && ref $args[0]) { $class = $package; $base = ref $args[0]; @spec = $base eq 'HASH' ? %{ $args[0] } : @{ $args[0] } }
    else { $base = 'ARRAY'; $class = @args % 2 ? shift @args : $package; @spec = @args }
    _croak('struct usage error') if @spec % 2;
    no strict 'refs';
    _croak('function \'new\' already defined in package ' . $class) if defined &{"${class}::new"};
    my (@names, %type);
    while (@spec) { my ($name, $type) = splice @spec, 0, 2; push @names, $name; $type{$name} = $type }
    for my $name (@names) { _accessor($class, $name, $type{$name}) }
    *{"${class}::new"} = sub {
        my ($self_class, %init) = @_;
        my $self = bless {}, ref $self_class || $self_class;
        for my $name (@names) {
            my $kind = $type{$name};
            $kind =~ s/^\*//;
            my $key = "${class}::$name";
            if ($kind eq '@')    { _croak("Initializer for $name must be array reference") if defined $init{$name} && ref $init{$name} ne 'ARRAY'; $self->{$key} = $init{$name} || [] }
            elsif ($kind eq '%') { _croak("Initializer for $name must be hash reference") if defined $init{$name} && ref $init{$name} ne 'HASH'; $self->{$key} = $init{$name} || {} }
            elsif ($kind ne '$' && defined $init{$name}) {
                if (ref $init{$name} eq 'HASH') { $self->{$key} = $kind->new(%{ $init{$name} }) }
                else { _croak("Initializer for $name must be hash or $kind reference") unless UNIVERSAL::isa($init{$name}, $kind); $self->{$key} = $init{$name} }
            }
            else { $self->{$key} = $init{$name} }
        }
        return $self;
    };
    return;
}

sub _accessor {
    my ($class, $name, $type) = @_;
    my $as_ref = $type =~ s/^\*//;
    my $key = "${class}::$name";
    no strict 'refs';
    return if defined &{"${class}::$name"};
    *{"${class}::$name"} =
        $type eq '@' ? sub {
            my $self = shift;
            return $self->{$key} unless @_;
            if (@_ == 1 && ref $_[0] eq 'ARRAY') { return $self->{$key} = $_[0] }
            my $i = shift;
            $self->{$key}[$i] = shift if @_;
            return $as_ref ? \$self->{$key}[$i] : $self->{$key}[$i];
        }
        : $type eq '%' ? sub {
            my $self = shift;
            return $self->{$key} unless @_;
            if (@_ == 1 && ref $_[0] eq 'HASH') { return $self->{$key} = $_[0] }
            my $k = shift;
            $self->{$key}{$k} = shift if @_;
            return $as_ref ? \$self->{$key}{$k} : $self->{$key}{$k};
        }
        : sub {
            my $self = shift;
            _croak("Too many args to $name") if @_ > 1;
            if (@_) {
                _croak("$name argument is wrong class") if $type ne '$' && defined $_[0] && !UNIVERSAL::isa($_[0], $type);
                $self->{$key} = shift;
            }
            return $as_ref ? \$self->{$key} : $self->{$key};
        };
}

1;

package Memoize;
# Remembers what functions returned. Natives: none.
use strict;
use warnings;
our $VERSION = '1.16';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(memoize unmemoize flush_cache);
my %kept;

sub _croak { require Carp; goto &Carp::croak }

sub _named {
    my ($function, $package) = @_;
    return ($function, undef) if ref $function;
    my $name = $function =~ /::|'/ ? $function : "${package}::$function";
    no strict 'refs';
    return (defined &$name ? \&$name : _croak("Cannot operate on nonexistent function `$function'"), $name);
}

sub memoize {
    my ($function, %given) = @_;
    my $package = caller;
    my ($code, $name) = _named($function, $package);
    my $normal = $given{NORMALIZER};
    if (defined $normal && !ref $normal) { ($normal) = _named($normal, $package) }
    my $cache = sub {
        my $kind = shift;
        my $spec = $given{$kind};
        return ref $spec eq 'ARRAY' && $spec->[0] eq 'HASH' ? $spec->[1] : {};
    };
    my ($scalar, $list) = ($cache->('SCALAR_CACHE'), $cache->('LIST_CACHE'));
    my $merge = ($given{LIST_CACHE} || '') eq 'MERGE';
    my $wrapper = sub {
        my $key = !defined $normal ? join(chr 28, map { defined $_ ? $_ : '' } @_)
            : wantarray ? ($normal->(@_))[0] : $normal->(@_);
        if (wantarray && !$merge) {
            $list->{$key} = [$code->(@_)] unless exists $list->{$key};
            return @{ $list->{$key} };
        }
        $scalar->{$key} = $code->(@_) unless exists $scalar->{$key};
        return $scalar->{$key};
    };
    my $install = exists $given{INSTALL} ? $given{INSTALL} : $name;
    if (defined $install && length $install) {
        $install = "${package}::$install" unless $install =~ /::/;
        no strict 'refs';
        no warnings 'redefine';
        *$install = $wrapper;
    }
    $kept{$wrapper} = { code => $code, name => $install, scalar => $scalar, list => $list };
    return $wrapper;
}

sub unmemoize {
    my ($code, $name) = _named($_[0], scalar caller);
    my $entry = delete $kept{$code} or _croak("Could not unmemoize function `$code', because it was not memoized to begin with");
    if (defined $entry->{name} && length $entry->{name}) {
        no strict 'refs';
        no warnings 'redefine';
        *{ $entry->{name} } = $entry->{code};
    }
    return $entry->{code};
}

sub flush_cache {
    my ($code) = _named($_[0], scalar caller);
    my $entry = $kept{$code} or _croak('Could not flush: the function is not memoized');
    %{ $entry->{scalar} } = ();
    %{ $entry->{list} } = ();
    return;
}

1;

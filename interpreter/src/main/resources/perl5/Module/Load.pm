package Module::Load;
# Loads modules and files at run time. Natives: none.
use strict;
use warnings;
our $VERSION = '0.36';

sub import {
    my ($class, @names) = @_;
    my $into = caller;
    my %tag = ('' => [qw(load autoload autoload_remote)], all => [qw(load load_remote autoload autoload_remote)]);
    @names = ('load') unless @names;
    for my $name (map { /^:(.*)/ ? @{ $tag{$1} || [] } : $_ } @names) {
        next unless $class->can($name) || defined &$name;
        no strict 'refs';
        *{"${into}::$name"} = \&{$name};
    }
}

sub _require {
    my $name = shift;
    if ($name =~ /^\w+(?:::\w+)*\z/) {
        (my $file = "$name.pm") =~ s{::}{/}g;
        return if eval { require $file; 1 };
        my $error = $@;
        my $quoted = quotemeta $file;
        die $error unless $error =~ /^Can't locate $quoted in \@INC/ && $name !~ /::/ && -e $name;
    }
    require $name;
}

sub load (*;@) {
    my ($name, @arguments) = @_;
    my $into = caller;
    $name =~ s/^\*?(?:main::)?(?=\w)// if ref \$name eq 'GLOB';
    _require($name);
    if (@arguments) {
        my $import = $name->can('import') or return 1;
        eval "package $into; \$name->import(\@arguments); 1" or die $@;
    }
    return 1;
}

sub autoload (*;@) {
    my ($name, @arguments) = @_;
    my $into = caller;
    _require($name);
    eval "package $into; \$name->import(\@arguments); 1" or die $@;
    return 1;
}
sub load_remote { my ($into, $name, @arguments) = @_; _require($name); eval "package $into; \$name->import(\@arguments); 1" or die $@ if @arguments; return 1 }
sub autoload_remote { my ($into, $name, @arguments) = @_; _require($name); eval "package $into; \$name->import(\@arguments); 1" or die $@; return 1 }

1;

package attributes;
# Attributes of subs and variables. Natives: none; get knows only what a package's FETCH_ handler tells.
use strict;
our $VERSION = '0.34';
our $level = 1;
my %built_in = (CODE => qr/^-?(?:lvalue|method|const|prototype\(.*\))$/s, SCALAR => qr/^-?shared$/, ARRAY => qr/^-?shared$/, HASH => qr/^-?shared$/);

sub import {
    my ($class, $package, $ref, @attributes) = @_;
    return unless @_ > 2;
    require Scalar::Util;
    my $type = Scalar::Util::reftype($ref);
    my @own = grep { !($built_in{$type} && /$built_in{$type}/) } @attributes;
    return unless @own;
    my $handler = $package->can("MODIFY_${type}_ATTRIBUTES");
    my @bad = $handler ? $package->$handler($ref, @own) : @own;
    return unless @bad;
    require Carp;
    local $Carp::CarpLevel = $level;
    Carp::croak("Invalid $type attribute" . (@bad > 1 ? 's' : '') . ': ' . join ' : ', @bad);
}

# What the compiler calls for the attributes of a sub; gives the sub back.
sub applied {
    my ($package, $ref, @attributes) = @_;
    local $level = 0;
    __PACKAGE__->import($package, $ref, @attributes);
    return $ref;
}

sub get {
    my $ref = shift;
    require Scalar::Util;
    my $type = Scalar::Util::reftype($ref);
    my $package = Scalar::Util::blessed($ref);
    $package = caller unless defined $package;
    my $handler = $package->can("FETCH_${type}_ATTRIBUTES");
    return $handler ? $package->$handler($ref) : ();
}
sub reftype { require Scalar::Util; return Scalar::Util::reftype($_[0]) }

1;

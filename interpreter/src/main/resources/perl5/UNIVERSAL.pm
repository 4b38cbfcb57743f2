package UNIVERSAL;
# The root of all classes. Natives: UNIVERSAL::isa can DOES VERSION.
our $VERSION = '1.14';

sub import {
    return unless $_[0] eq __PACKAGE__;
    return unless @_ > 1;
    require Carp;
    Carp::croak('UNIVERSAL does not export anything');
}

1;

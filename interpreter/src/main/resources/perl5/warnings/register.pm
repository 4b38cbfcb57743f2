package warnings::register;
# Gives the using package a warnings category of its own name. Natives: none.
our $VERSION = '1.04';
require warnings;

sub import {
    shift;
    my $package = (caller)[0];
    warnings::register_categories($package, map { "${package}::$_" } @_);
}

1;

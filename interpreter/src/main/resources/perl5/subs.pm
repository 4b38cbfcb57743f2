package subs;
# Declares subs ahead of their definition. Natives: none.
our $VERSION = '1.04';

sub import {
    my $package = caller;
    shift;
    for my $name (@_) {
        *{"${package}::$name"} = \&{"${package}::$name"};
    }
}

1;

package parent;
# Sets up @ISA at compile time. Natives: none.
use strict;
our $VERSION = '0.238';

sub import {
    my $class = shift;
    my $heir = caller(0);
    my $load = 1;
    if (@_ && $_[0] eq '-norequire') { $load = 0; shift }
    if ($load) {
        for my $name (@_) {
            (my $file = "$name.pm") =~ s{::|'}{/}g;
            require $file;
        }
    }
    no strict 'refs';
    push @{"${heir}::ISA"}, @_;
    return;
}

1;

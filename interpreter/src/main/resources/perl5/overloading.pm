package overloading;
# Turns overloading off in a scope, which the compiler must honour. Natives: none ($^H{overloading}).
our $VERSION = '0.02';
our $HINT_NO_AMAGIC = 0x01000000;

sub unimport {
    shift;
    $^H |= $HINT_NO_AMAGIC;
    if (@_) { require Carp; Carp::croak('no overloading for single operators is not supported') }
}
sub import { $^H &= ~$HINT_NO_AMAGIC }

1;

package SelectSaver;
# Restores the selected output handle at the end of a scope. Natives: none.
use strict;
our $VERSION = '1.02';

sub new {
    @_ >= 1 && @_ <= 2 or do { require Carp; Carp::croak('usage: SelectSaver->new( [FILEHANDLE] )') };
    my $before = select;
    my $self = bless \$before, $_[0];
    if (@_ > 1) {
        require Symbol;
        select(Symbol::qualify($_[1], scalar caller));
    }
    return $self;
}

sub DESTROY { my $self = shift; select $$self }

1;

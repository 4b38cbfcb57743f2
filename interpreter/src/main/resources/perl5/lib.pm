package lib;
# Changes @INC at compile time. Natives: none.
our $VERSION = '0.65';

our @ORIG_INC = @INC;

sub import {
    shift;
    my %gone;
    for my $dir (reverse @_) {
        if (!defined $dir || !CORE::length $dir) {
            require Carp;
            Carp::carp('Empty compile time value given to use lib');
            next;
        }
        if (!ref $dir && -e $dir && !-d _) {
            require Carp;
            Carp::carp("Parameter to use lib must be directory, not file");
        }
        unshift @INC, $dir;
    }
    my %seen;
    @INC = grep { !$seen{$_}++ } @INC;
    return;
}

sub unimport {
    shift;
    my %gone = map { $_ => 1 } @_;
    @INC = grep { !$gone{$_} } @INC;
    return;
}

1;

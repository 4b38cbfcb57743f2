package sort;
# Sorting behaviour. sort is always a stable merge sort here, so nothing is left to choose.
# Natives: none.
our $VERSION = '2.05';
our $hints = 0;
my %known = map { $_ => 1 } qw(stable defaults _quicksort _mergesort);

sub import {
    shift;
    if (!@_) { require Carp; Carp::croak('sort pragma required arguments') }
    _check($_) for @_;
}

sub unimport {
    shift;
    if (!@_) { require Carp; Carp::croak('sort pragma required arguments') }
    _check($_) for @_;
}

sub _check {
    my $word = shift;
    return if $known{$word};
    require Carp;
    Carp::croak("sort: unknown subpragma '$word'");
}

sub current { return 'stable' }

1;

package Tie::RefHash;
# Hashes whose keys may be references. Natives: Scalar::Util::refaddr.
use strict;
use warnings;
our $VERSION = '1.40';
require Tie::Hash;
require Scalar::Util;
our @ISA = ('Tie::Hash');

sub TIEHASH {
    my $class = shift;
    my $self = bless [{}, {}, 0], $class;
    while (@_) { $self->STORE(shift, shift) }
    return $self;
}
sub FETCH {
    my ($self, $key) = @_;
    return $self->[1]{$key} unless ref $key;
    my $entry = $self->[0]{ Scalar::Util::refaddr($key) };
    return defined $entry ? $entry->[1] : undef;
}
sub STORE {
    my ($self, $key, $value) = @_;
    if (ref $key) { $self->[0]{ Scalar::Util::refaddr($key) } = [$key, $value] }
    else { $self->[1]{$key} = $value }
    return $value;
}
sub DELETE {
    my ($self, $key) = @_;
    return delete $self->[1]{$key} unless ref $key;
    my $entry = delete $self->[0]{ Scalar::Util::refaddr($key) };
    return defined $entry ? $entry->[1] : undef;
}
sub CLEAR    { my $self = shift; @$self = ({}, {}, 0); return }
sub EXISTS   { my ($self, $key) = @_; return ref $key ? exists $self->[0]{ Scalar::Util::refaddr($key) } : exists $self->[1]{$key} }
sub FIRSTKEY { my $self = shift; $self->[2] = [(map { $_->[0] } values %{ $self->[0] }), keys %{ $self->[1] }]; return $self->NEXTKEY }
sub NEXTKEY  { my $self = shift; return shift @{ $self->[2] } }

1;

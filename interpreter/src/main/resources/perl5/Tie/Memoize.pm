package Tie::Memoize;
# A hash whose values a function computes when they are first asked for.
use strict;
require Tie::Hash;
our @ISA = ('Tie::ExtraHash');
our $VERSION = '1.1';
my $missing = [];

sub TIEHASH {
    my ($class, $fetch, $data, $exists, $values, $known) = @_;
    require Carp;
    Carp::croak('syntax: tie %hash, \'Tie::AutoLoad\', \&fetch_subr') if !$fetch;
    return bless [ $values || {}, $fetch, $data, $exists, $known || {} ], $class;
}
sub FETCH {
    my ($self, $key) = @_;
    return $self->[0]{$key} if exists $self->[0]{$key};
    return if exists $self->[4]{$key} && !$self->[4]{$key};
    my @answer = $self->[1]->($key, $self->[2]);
    if (!@answer) { $self->[4]{$key} = 0; return }
    return $self->[0]{$key} = $answer[0];
}
sub EXISTS {
    my ($self, $key) = @_;
    return 1 if exists $self->[0]{$key};
    return $self->[4]{$key} if exists $self->[4]{$key};
    return $self->[4]{$key} = $self->[3]->($key, $self->[2]) if $self->[3];
    my @answer = $self->[1]->($key, $self->[2]);
    $self->[0]{$key} = $answer[0] if @answer;
    return $self->[4]{$key} = @answer ? 1 : 0;
}

1;

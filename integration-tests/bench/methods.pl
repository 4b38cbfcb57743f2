# Method calls on objects that are hashes, one class derived from another.
use strict;
use warnings;

package Counter;

sub new { my ($class, %field) = @_; return bless {count => 0, %field}, $class }
sub step  { my ($self) = @_; return 1 }
sub tick  { my ($self) = @_; $self->{count} += $self->step; return $self }
sub count { $_[0]{count} }

package Skipper;
our @ISA = ('Counter');

sub step { my ($self) = @_; return $self->{by} }

package main;

sub work {
    my @counters = (Counter->new, Skipper->new(by => 3));
    for my $round (1 .. 25_000) {
        $_->tick for @counters;
        $counters[$round % 2]->tick->tick;
    }
    return join ',', map { $_->count } @counters;
}

1;

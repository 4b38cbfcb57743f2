package experimental;
# Enables experimental features and silences their warnings in one go. Natives: none.
use strict;
use warnings;
our $VERSION = '0.028';
require feature;
require warnings;

my %also = (declared_refs => ['refaliasing'], switch => ['smartmatch']);
my %stable = map { $_ => 1 } qw(lexical_subs postderef const_attr array_each keys_array autoderef lexical_topic);

sub _turn {
    my ($on, @names) = @_;
    while (@names) {
        my $name = shift @names;
        my $known;
        if (exists $feature::feature{$name}) {
            $known = 1;
            $on ? feature->import($name) : feature->unimport($name);
        }
        if (exists $warnings::Offsets{"experimental::$name"}) {
            $known = 1;
            $on ? warnings->unimport("experimental::$name") : warnings->import("experimental::$name");
        }
        if (!$known && !$stable{$name} && $name ne 'smartmatch') {
            require Carp;
            Carp::croak("Can't enable unknown feature $name");
        }
        push @names, @{ $also{$name} || [] };
    }
}

sub import   { shift; _turn(1, @_) }
sub unimport { shift; _turn(0, @_) }

1;

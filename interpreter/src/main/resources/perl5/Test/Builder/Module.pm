package Test::Builder::Module;
# Base class of test modules. Natives: none.
use strict;
use Test::Builder;
require Exporter;
our @ISA = ('Exporter');
our $VERSION = '1.302190';

sub import {
    my ($class, @args) = @_;
    my $test = $class->builder;
    my $into = caller;
    $test->exported_to($into);
    $class->import_extra(\@args);
    my @names;
    for my $i (0 .. $#args) {
        next unless defined $args[$i] && $args[$i] eq 'import';
        @names = @{ $args[$i + 1] };
        splice @args, $i, 2;
        last;
    }
    $test->plan(@args);
    $class->export_to_level(1, $class, @names);
}

sub import_extra { }
sub builder { return Test::Builder->new }

1;

# Carp: carp, croak, confess, cluck and from where they report (Carp).
use strict;
use warnings;
use Carp qw(carp croak confess cluck longmess shortmess);

package Lib;
use Carp;
sub check { my $v = shift; croak "bad value" if $v < 0; carp "small value" if $v < 10; return $v }
sub nested { return check(@_) }
sub full { confess "confessing" }
package main;
local $SIG{__WARN__} = sub { print "warned: $_[0]" };
print Lib::check(5), "\n";
print Lib::nested(6), "\n";
eval { Lib::check(-1) };
print "error: $@";
eval { Lib::nested(-2) };
print "error: $@";
eval { Lib::full('arg', 2) };
print "confess: $@";
sub here { croak "own package" }
eval { here(1) };
print "own: $@";
eval { eval { die "inner\n" }; croak "outer after $@" };
print "mixed: $@";

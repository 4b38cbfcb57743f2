# Carp: arguments that were shifted, and the text of an eval, in a stack trace.
use strict;
use warnings;
use Carp;
{
    package Inner;
    sub trace { Carp::confess('everything') }
    sub deep { my $n = shift; return $n ? deep($n - 1, @_) : trace() }
}
eval { Inner::deep(2, 1 .. 12) };
print "1 $@";
eval qq{#line 1 "made"\n} . q{ Inner::trace('in string') };
print "2 $@";

# Recursive calls with small integer arguments.
use strict;
use warnings;

sub fib {
    my ($n) = @_;
    return $n < 2 ? $n : fib($n - 1) + fib($n - 2);
}

sub work { return fib(25) }

1;

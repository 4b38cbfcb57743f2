# Integer arithmetic in nested loops, no calls.
use strict;
use warnings;

sub work {
    my $sum = 0;
    for my $i (1 .. 1_000) {
        for (my $j = 0; $j < 1_000; $j++) {
            $sum += ($i * $j) % 7;
        }
    }
    return $sum;
}

1;

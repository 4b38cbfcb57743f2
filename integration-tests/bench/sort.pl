# Arrays pushed to, indexed, sorted by number and by a block, sliced and summed.
use strict;
use warnings;

sub work {
    my @numbers;
    my $seed = 7;
    for (1 .. 80_000) {
        $seed = ($seed * 1103515245 + 12345) % 2147483648;
        push @numbers, $seed % 100_000;
    }
    my @up   = sort { $a <=> $b } @numbers;
    my @down = sort { $b % 1000 <=> $a % 1000 || $a <=> $b } @numbers[0 .. 19_999];
    my $sum  = 0;
    $sum += $up[$_] * ($_ % 3) for 0 .. $#up;
    my @odd = grep { $_ & 1 } map { $_ + 1 } @down;
    return "$sum:$down[0]:$down[-1]:" . scalar @odd;
}

1;

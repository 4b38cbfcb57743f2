# A parallel merge sort: each half is sorted by a child, which sends its part back through a pipe.
use strict; use warnings;
sub psort { my ($depth, @l) = @_;
    return sort { $a <=> $b } @l if $depth == 0 || @l < 2;
    my $mid = int @l / 2; my @r;
    for my $part ([@l[0 .. $mid - 1]], [@l[$mid .. $#l]]) {
        my $pid = open(my $h, '-|') // die "fork: $!";
        if (!$pid) { print "$_\n" for psort($depth - 1, @$part); exit 0 }
        push @r, $h;
    }
    my @half = map { my $h = $_; chomp(my @x = <$h>); close $h or die "child: $?"; \@x } @r;
    my @m; while (@{$half[0]} && @{$half[1]}) { push @m, shift @{$half[0][0] <= $half[1][0] ? $half[0] : $half[1]} }
    return (@m, @{$half[0]}, @{$half[1]}) }
my $x = 42; my @n = map { $x = ($x * 1103515245 + 12345) % 2147483648; $x % 1000 } 1 .. 300;
my @s = psort(2, @n); my @w = sort { $a <=> $b } @n;
print scalar(@s), " ", "@s" eq "@w" ? "sorted" : "wrong", " @s[0..4]\n";

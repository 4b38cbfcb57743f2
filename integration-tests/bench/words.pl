# Words counted in a hash, found by a regular expression, and sorted by count.
use strict;
use warnings;

my $text = '';
{
    my $seed = 42;
    for my $line (1 .. 8_000) {
        my @words;
        for (1 .. 10) {
            $seed = ($seed * 1103515245 + 12345) % 2147483648;
            push @words, 'w' . int($seed / 65536) % 997;
        }
        $text .= "@words.\n";
    }
}

sub work {
    my %count;
    for my $line (split /\n/, $text) {
        $count{lc $1}++ while $line =~ /(\w+)/g;
    }
    my @top = sort { $count{$b} <=> $count{$a} || $a cmp $b } keys %count;
    return join ' ', map { "$_=$count{$_}" } @top[0 .. 4];
}

1;

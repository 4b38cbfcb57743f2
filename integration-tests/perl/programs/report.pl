#!/usr/bin/perl
# A sales report from an inline table: hashes of hashes, sorting by several keys, printf layout.
use strict; use warnings;
my (%by_region, %by_item, $grand);
while (my $line = <DATA>) {
    chomp $line;
    next if $line =~ /^\s*(#|$)/;
    my ($region, $item, $qty, $price) = split /\s*,\s*/, $line;
    my $sum = $qty * $price;
    $by_region{$region}{$item} += $sum;
    $by_item{$item}{qty} += $qty;
    $by_item{$item}{sum} += $sum;
    $grand += $sum;
}
printf "%-10s %-8s %10s %7s\n", qw(Region Item Sum Share);
print "-" x 38, "\n";
for my $region (sort keys %by_region) {
    my $items = $by_region{$region};
    my $total = 0;
    for my $item (sort { $items->{$b} <=> $items->{$a} || $a cmp $b } keys %$items) {
        printf "%-10s %-8s %10.2f %6.1f%%\n", $region, $item, $items->{$item}, 100 * $items->{$item} / $grand;
        $total += $items->{$item};
    }
    printf "%-10s %-8s %10.2f\n", "", "total", $total;
}
my @best = (sort { $by_item{$b}{sum} <=> $by_item{$a}{sum} } keys %by_item)[0 .. 1];
print "best: @best; items: ", scalar(keys %by_item), "; grand $grand\n";
print "mean price: ", join(", ", map { sprintf "%s=%.3g", $_, $by_item{$_}{sum} / $by_item{$_}{qty} } sort keys %by_item), "\n";
__DATA__
# region, item, quantity, price
north, bolt, 120, 0.35
north, nut, 300, 0.12
south, bolt, 75, 0.40

east, gear, 10, 12.5
south, gear, 3, 13
north, gear, 1, 12
east , nut , 1000 , 0.1

# each, keys and values: the iterator, its reset, deleting on the way, values as aliases (perlfunc each).
use strict;
use warnings;

my %h = map { $_ => ord } 'a' .. 'e';
my (%seen, $n);
while (my ($k, $v) = each %h) { $seen{$k} = $v; $n++ }
print "$n ", join(',', map { "$_$seen{$_}" } sort keys %seen), "\n";
my ($first) = each %h;
keys %h;
my ($again) = each %h;
print "keys resets: ", $first eq $again ? 1 : 0, "\n";
keys %h;
while (my ($k) = each %h) { delete $h{$k} if $k =~ /[ac]/ }
print join(',', sort keys %h), "\n";
$_ += 1000 for values %h;
print join(',', map { $h{$_} } sort keys %h), "\n";
for my $v (@h{qw(b d)}) { $v = 'x' }
print join(',', map { $h{$_} } sort keys %h), "\n";
print "same order: ", join(',', keys %h) eq join(',', map { $_ } keys %h) ? 1 : 0, " ",
    join(',', values %h) eq join(',', map { $h{$_} } keys %h) ? 1 : 0, "\n";
my $r = { one => 1, two => 2 };
for my $k (sort keys %$r) { print "$k=$r->{$k} " }
print scalar(keys %$r), " ", scalar(%$r) ? 1 : 0, "\n";
while (my $k = each %$r) { $n++ }
print "$n\n";
keys(%h) = 100;
print "after preallocation: ", scalar(keys %h), "\n";

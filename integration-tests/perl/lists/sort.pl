# sort: default, numeric, descending, several keys, by sub name and by reference, stable, in place (perlfunc sort).
use strict;
use warnings;

my @n = (10, 9, 100, 1);
print join(' ', sort @n), " | ", join(' ', sort { $a <=> $b } @n), " | ", join(' ', sort { $b <=> $a } @n), "\n";
my @people = map { my ($n, $a) = split /:/; { name => $n, age => $a } } qw(bob:30 al:25 cy:30 di:25 ed:41);
print join(' ', map { $_->{name} } sort { $b->{age} <=> $a->{age} || $a->{name} cmp $b->{name} } @people), "\n";
print join(' ', map { $_->{name} } sort { $a->{age} <=> $b->{age} } @people), " (stable)\n";
sub by_length { length $a <=> length $b or $a cmp $b }
print join(' ', sort by_length qw(ccc a bb aa b)), "\n";
my $backwards = sub { $b cmp $a };
print join(' ', sort $backwards qw(x z y)), "\n";
print join(' ', reverse sort { lc $a cmp lc $b } qw(b A c)), "\n";
@n = sort { $a <=> $b } @n;
print "@n\n";
print join(' ', map { $_->[1] } sort { $a->[0] <=> $b->[0] } map { [length, $_] } qw(ccc a bb)), "\n";
my %h = (x => 3, y => 1, z => 2);
print join(' ', sort { $h{$a} <=> $h{$b} } keys %h), "\n";
sub proto($$) { my ($l, $r) = @_; return $l <=> $r }
print join(' ', sort proto 3, 2, 1), "\n";
print join(' ', sort(map { $_ * 2 } 5, 1)), " ", join(' ', sort { ; } ()), "\n";
$_++ for sort { $a <=> $b } @n;
print "aliases: @n\n";
my @mixed = sort { $a <=> $b } ('10', 9.5, '1e1', -1);
print "@mixed\n";
sub outer { return sort { $a <=> $b } grep { $_ > 1 } @_ }
print join(',', outer(3, 1, 2)), "\n";

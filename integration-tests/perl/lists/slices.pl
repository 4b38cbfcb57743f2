# Slices of lists, arrays and hashes, as values and as lvalues, key/value slices (perldata).
use strict;
use warnings;

my @a = ('a' .. 'f');
my %h = (one => 1, two => 2, three => 3);
print "@a[1,2] @a[-2,-1] @a[grep { $_ % 2 } 0 .. $#a] ", join(',', (10 .. 20)[2, 4, -1]), "\n";
print join(',', @h{qw(one three)}), " ", join(',', map { $_ // 'undef' } (@h{qw(one none)})[0, 1]), "\n";
@a[0, 1] = @a[1, 0];
@h{qw(four five)} = (4, 5);
print "@a ", join(',', map { "$_=$h{$_}" } sort keys %h), "\n";
my %part = %h{ 'one', 'two' };
my %indexed = %a[0, 2];
print join(',', map { "$_=$part{$_}" } sort keys %part), " ",
    join(',', map { "$_=$indexed{$_}" } sort keys %indexed), "\n";
my $r = \@a;
my $hr = \%h;
print "@{$r}[0,1] @$r[2,3] ", join(',', @{$hr}{qw(one two)}), " ", join(',', @$hr{qw(one two)}), " ",
    join(',', $r->@[0, 1]), " ", join(',', $hr->@{qw(one)}), "\n";
my ($x, $y) = (split /,/, 'p,q,r')[0, 2];
print "$x $y\n";
delete @h{qw(one two)};
print join(',', sort keys %h), "\n";
my @none = (1, 2, 3)[5, 6];
print scalar(@none), " ", scalar(my @some = (1, 2, 3)[1, 6]), "\n";
my @copy = @a[1 .. $#a];
print "@copy $#copy\n";
my @nested = map { [$_, ord] } 'a' .. 'c';
print join(' ', map { "@$_[0,1]" } @nested), "\n";

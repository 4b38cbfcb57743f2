# Arrays: length, $#, negative indexes, growing, exists, delete, nesting, each (perldata).
use strict;
use warnings;

my @a = (1, 2, 3);
$a[5] = 6;
print scalar(@a), " $#a ", join(',', map { $_ // 'undef' } @a), "\n";
$#a = 1;
print "@a ", $a[-1], " ", $a[$#a], "\n";
$#a = -1;
print "empty: ", scalar(@a), " ", (@a ? 'true' : 'false'), "\n";
@a = (1) x 3;
print push(@a, 4, 5), " ", unshift(@a, 0), " ", pop @a, " ", shift @a, " @a\n";
print exists $a[1] ? 1 : 0, exists $a[99] ? 1 : 0, defined $a[99] ? 1 : 0, " ", scalar(@a), "\n";
my @two = ([1, 2], [3, 4]);
push @{ $two[2] }, 5;
$two[3][1] = 'auto';
print join(
    ' ',
    map {
        '[' . join(',', map { $_ // 'undef' } @$_) . ']'
    } @two
    ),
    " $#{$two[0]} ",
    scalar(@{ $two[1] }),
    "\n";
eval { my @b; $b[-1] = 0 };
print "error: $@";
while (my ($i, $v) = each @a) { print "$i=$v;" }
print "\n", join(',', keys @a), " ", "last is $a[-1] or $a[$#a]", "\n";
my @copy = @a;
$copy[0] = 'changed';
print "@a | @copy\n";
print "in a string: @a[0..1] and ${\ scalar @a}\n";
my ($p, $q) = @a;
my $count = @a;
my ($firstonly) = @a;
print "$p $q $count $firstonly ", @a + 0, " ", "@a" eq join(' ', @a) ? 1 : 0, "\n";
@a = sort { $a <=> $b } (10, 9, 8);
print "@a[0..1] ", join(',', reverse 1 .. 4), " ", join(',', wantarray() // 'undef'), "\n";

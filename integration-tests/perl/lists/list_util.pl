# List::Util's functions.
use strict;
use warnings;
use List::Util
    qw(first sum sum0 min max minstr maxstr reduce shuffle uniq uniqnum any all none notall product pairs pairkeys pairvalues pairmap head tail);

print sum(1 .. 4), " ", sum0(), " ", min(3, 1, 2), " ", max(3, 1, 2), " ", minstr(qw(b a c)), " ",
    maxstr(qw(b a c)), " ", product(2, 3, 4), "\n";
print first { $_ > 2 } 1 .. 5;
print " ", reduce { $a * $b } 1 .. 5;
print " ", (reduce { "($a$b)" } qw(a b c)), " ", defined(sum()) ? 1 : 'undef', "\n";
print join(',', uniq qw(a b a c b)), " ", join(',', uniqnum 1, 1.0, '1.00', 2), " ", scalar(uniq qw(x x y)), "\n";
print((any { $_ == 2 } 1, 2, 3) ? 1 : 0, (all { $_ } 1, 0) ? 1 : 0, (none { $_ > 5 } 1 .. 3) ? 1 : 0,
    (notall { $_ } 1, 0) ? 1 : 0, "\n");
print join(' ', map { "$_->[0]=$_->[1]" } pairs(a => 1, b => 2)), " ", join(',', pairkeys(a => 1, b => 2)), " ",
    join(',', pairvalues(a => 1, b => 2)), " ", join(',', pairmap { "$a-$b" } (x => 1, y => 2)), "\n";
print join(',', head 2, 1 .. 5), " ", join(',', tail 2, 1 .. 5), " ",
    join(',', sort { $a <=> $b } shuffle 1 .. 5), "\n";
my @data = ({ n => 3 }, { n => 1 });
print +(reduce { $a->{n} < $b->{n} ? $a : $b } @data)->{n}, " ", sum(map { $_->{n} } @data), " ",
    max(map { length } qw(a bbb cc)), "\n";

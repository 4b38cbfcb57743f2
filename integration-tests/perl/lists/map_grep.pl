# map and grep: blocks and expressions, several or no values, aliases, hashes, nesting, counts (perlfunc).
use strict;
use warnings;

print join(',', map { $_ * 2 } 1 .. 3), " ", join(',', map $_ + 1, 1 .. 3), " ",
    join(',', map { ($_, -$_) } 1, 2), "\n";
print join(',', grep { $_ & 1 } 1 .. 5), " ", join(',', grep /a/, qw(ab cd ca)), " ",
    scalar(grep { $_ > 2 } 1 .. 5), "\n";
my %square = map { $_ => $_ ** 2 } 1 .. 3;
my %set = map { ($_, 1) } qw(a b);
my @refs = map { { n => $_ } } 1 .. 2;
my @more = map +{ n => $_ }, 3;
print join(',', map { "$_=$square{$_}" } sort keys %square), " ", join(',', sort keys %set), " ",
    join(',', map { $_->{n} } @refs, @more), "\n";
my @a = (1, 2, 3);
$_ *= 10 for grep { $_ > 1 } @a;
print "@a\n";
my @copied = map { my $x = $_; $x++; $x } @a;
print "@a | @copied\n";
print join(
    ' ',
    map {
        my $x = $_;
        map { "$x$_" } 1 .. 2
    } 'a' .. 'b'
    ),
    "\n";
print join(',', map { $_ % 2 ? () : $_ } 1 .. 6), " ", scalar(my @l = map { (1) x $_ } 1 .. 3), "\n";
print join(',', map { lc } qw(A B)), " ", join(',', map { chr ord($_) + 1 } 'a' .. 'c'), " ",
    join(',', map ucfirst, qw(x y)), "\n";
print join(',', map { /(\d+)/ ? $1 : () } qw(a1 b c22)), " ", join(',', map { /(\w)(\d)/ } qw(a1 b2)), "\n";
print "outer \$_: ", join(
    ',',
    map {
        my @in = grep { $_ } (0, $_);
        scalar @in
    } 0,
    1
    ),
    "\n";
my @first = grep { defined } (undef, 0, 1);
print scalar(@first), " ", join('', map { "[$_]" } reverse grep { !($_ % 3) } 1 .. 9), "\n";
print "exists\n" if grep { $_ eq 'x' } qw(w x y);
my ($found) = grep { $_ > 1 } 1 .. 5;
print "$found\n";

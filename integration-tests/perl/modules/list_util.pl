# List::Util and Scalar::Util.
use strict;
use warnings;
use List::Util qw(first any all none notall reduce reductions sum sum0 product min max minstr maxstr shuffle
    uniq uniqnum uniqint uniqstr pairs unpairs pairkeys pairvalues pairmap pairgrep pairfirst head tail zip mesh zip_shortest mesh_shortest);
use Scalar::Util qw(blessed reftype refaddr looks_like_number dualvar  openhandle);

sub show { print join(' ', map { defined $_ ? ref $_ eq 'ARRAY' || ref $_ eq 'List::Util::_Pair' ? '[' . join(',', map { defined $_ ? $_ : 'undef' } @$_) . ']' : $_ : 'undef' } @_), "\n" }
show(first { $_ > 3 } 1 .. 6);
show(first { $_ > 30 } 1 .. 6);
show((any { $_ == 2 } 1, 2, 3) ? 'any' : 'none', (all { $_ } 1, 0) ? 'all' : 'not all', (none { $_ } 0, 0) ? 'none' : 'some', (notall { $_ } 1, 1) ? 'notall' : 'all');
show((any { 1 } ()) ? 1 : 0, (all { 0 } ()) ? 1 : 0);
show(reduce { $a + $b } 1 .. 10);
show(reduce { $a . $b } qw(a b c));
show(reduce { $a * $b } 5);
show(reduce { 1 } ());
show(reductions { $a + $b } 1 .. 5);
show(sum(1, 2.5, '3'), sum0(), sum(), product(2, 3, 4), product(), min(3, 1, 2), max(3, 1, 2), minstr(qw(b a c)), maxstr(qw(b a c)), min());
show(uniq(qw(a b a c b)), scalar(uniq(qw(a b a))));
show(uniqnum(1, 1.0, '1.00', 2), uniqint(1.5, 1, 2.9, 2), uniqstr('a', 'A', 'a'));
show(pairs(a => 1, b => 2));
show(map { $_->key . '=' . $_->value } pairs(a => 1, b => 2));
show(unpairs([a => 1], [b => 2, 3]));
show(pairkeys(a => 1, b => 2), pairvalues(a => 1, b => 2));
show(pairmap { "$a-$b" } a => 1, b => 2);
show(pairgrep { $b > 1 } a => 1, b => 2, c => 3);
show(scalar(pairgrep { $b > 1 } a => 1, b => 2, c => 3));
show(pairfirst { $b > 1 } a => 1, b => 2, c => 3);
show(head(2, 1 .. 5), '|', head(-2, 1 .. 5), '|', tail(2, 1 .. 5), '|', tail(-2, 1 .. 5), '|', head(9, 1, 2));
show(zip [1, 2, 3], ['a', 'b']);
show(mesh [1, 2, 3], ['a', 'b', 'c']);
show(zip_shortest [1, 2, 3], ['a', 'b']);
show(join(',', sort { $a <=> $b } shuffle(1 .. 10)));
my @list = (1, 2, 3);
$_ *= 10 for grep { $_ > 1 } @list;
first { $_++; 0 } @list;
show(@list);
sub find { my $want = shift; return first { $_ eq $want } @_ }
show(find('b', qw(a b c)));
my $nested = first { my $x = $_; any { $_ == $x } 4, 5 } 1 .. 9;
show($nested);
my $died = eval { first { die "in block\n" } 1; 1 } ? 'no' : $@;
print $died;

my $object = bless [], 'Thing';
show(blessed($object), blessed([]), blessed('Thing'), reftype($object), reftype(\my $s), reftype(sub { }), reftype(\*STDOUT), reftype(qr/x/), blessed(qr/x/));
show(refaddr($object) == $object + 0 ? 'same' : 'different', refaddr('x'));
show(map { looks_like_number($_) ? 1 : 0 } 1, '1e5', ' 12 ', 'abc', '0x10', '', 'Inf', 'nan', '1.', '.5', '-', '1_000');
my $dual = dualvar(5, 'five');
show($dual + 1, "$dual");
show(defined openhandle(\*STDIN) ? 1 : 0, defined openhandle(do { no warnings 'once'; \*NOWHERE }) ? 1 : 0, defined openhandle('STDOUT') ? 1 : 0, defined openhandle('x') ? 1 : 0);

# References: kinds, dereference forms, equality, stringification patterns, weak ones, ref counts, code refs (perlref).
use strict;
use warnings;
use Scalar::Util qw(weaken isweak blessed reftype refaddr looks_like_number dualvar readonly);

my @a = (1, 2, 3);
my ($sr, $ar, $hr, $cr, $rr, $gr) = (\my $x, \@a, { k => 'v' }, sub { "code @_" }, \\1, \*STDOUT);
$$sr = 5;
push @$ar, 4;
print "$x $$ar[0] ${$ar}[1] $ar->[2] @{$ar}[1,2] $#$ar $#{$ar} ", scalar @$ar, " $$hr{k} $hr->{k} ", &$cr(1),
    $cr->(2), " $$$rr\n";
print join(' ', map { s/0x[0-9a-f]+/ADDR/r } $sr, $ar, $hr, $cr, $rr, $gr, qr/x/), "\n";
print $ar == \@a ? 1 : 0, $ar == [@a] ? 1 : 0, " ", \$x == $sr ? 1 : 0, " ", refaddr($ar) == $ar + 0 ? 1 : 0, "\n";
my @copy = @$ar;
my $alias = $ar;
push @$alias, 5;
print scalar(@a), scalar(@copy), "\n";
print ref(\1), " ", ref([]), " ", ref(\[]), " ", ref(\&main::f), " ", ref(\substr('a', 0)), " ", ref(\pos), "\n";
sub f { }
my $obj = bless [], 'Class';
print blessed($obj), " ", blessed([]) // 'undef', " ", reftype($obj), " ",
    join('', map { looks_like_number($_) ? 1 : 0 } 1, '1e5', 'abc', '0x10', ' 1 ', '', undef, 'inf'), "\n";
my $strong = { name => 's' };
my $weak = $strong;
weaken $weak;
print isweak($weak) ? 1 : 0, " $weak->{name} ";
undef $strong;
print defined $weak ? 'alive' : 'gone', "\n";
my $node = {};
$node->{parent} = $node;
weaken $node->{parent};
print $node->{parent} == $node ? 1 : 0, "\n";
my $d = dualvar(5, 'five');
print $d + 1, " $d\n";
eval { my $s = 'name'; my @l = @$s };
print "error: $@";
eval { my $h = {}; my $v = $h->[0] };
print "error: $@";
eval { my $c = 'nocode'; no strict 'refs'; &$c() };
print "error: $@";
my ($m, $n) = (1, 2);
($$_)++ for \($m, $n);
print "$m $n ", join(',', map { ref } \(@a)[0], \(my @e = (1, 2))), "\n";
my $auto;
$auto->{list}[2]{x} = 1;
print ref $auto, " ", scalar @{ $auto->{list} }, " ", exists $auto->{list}[2]{x} ? 1 : 0, "\n";
my @aoa = ([1, 2], [3]);
print "@{$aoa[0]} $aoa[1][0] ", join('|', map { scalar @$_ } @aoa), " ", $aoa[0]->@*, " ", "last $#{$aoa[0]} ",
    $aoa[0]->$#*, "\n";

# Roman numerals, number words, bases, Game of Life, Towers of Hanoi, n queens, bubble and quick sort.
use strict; use warnings;
my @r = ([M => 1000], [CM => 900], [D => 500], [CD => 400], [C => 100], [XC => 90], [L => 50], [XL => 40], [X => 10], [IX => 9], [V => 5], [IV => 4], [I => 1]);
sub roman { my $n = shift; my $s = ''; for (@r) { my ($l, $v) = @$_; while ($n >= $v) { $s .= $l; $n -= $v } } $s }
sub arabic { my %v = map { @$_ } @r; my $s = 0; $s += $v{$1} while $_[0] =~ /\G(CM|CD|XC|XL|IX|IV|[MDCLXVI])/g; $s }
print join(' ', map { roman($_) . '=' . arabic(roman($_)) } 1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999), "\n";
print "bad\n" if grep { arabic(roman($_)) != $_ } 1 .. 1000;
my @small = qw(zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen);
my @tens = (undef, undef, qw(twenty thirty forty fifty sixty seventy eighty ninety));
sub words { my $n = shift; return $small[$n] if $n < 20; return $tens[$n / 10] . ($n % 10 ? "-$small[$n % 10]" : '') if $n < 100; for ([1e6, 'million'], [1e3, 'thousand'], [100, 'hundred']) { my ($u, $name) = @$_; next if $n < $u; return words(int $n / $u) . " $name" . ($n % $u ? ' ' . words($n % $u) : '') } }
print words($_), "\n" for 0, 13, 42, 100, 1999, 1_234_567;
sub base { my ($n, $b) = @_; my $s = ''; do { $s = (0 .. 9, 'a' .. 'z')[$n % $b] . $s; $n = int $n / $b } while $n; $s }
print join(' ', map { base(255, $_) } 2, 3, 8, 16, 36), " ", oct("0xff") + oct("0b101") + oct("755"), "\n";
my @g = map { [split //] } '.....', '..#..', '..#..', '..#..', '.....';
for my $gen (1 .. 2) { my @n; for my $y (0 .. 4) { for my $x (0 .. 4) { my $k = 0; for my $dy (-1 .. 1) { for my $dx (-1 .. 1) { next unless $dx || $dy; $k++ if $g[($y + $dy) % 5][($x + $dx) % 5] eq '#' } } $n[$y][$x] = $k == 3 || ($k == 2 && $g[$y][$x] eq '#') ? '#' : '.' } } @g = @n; print map { join('', @$_) . "\n" } @g; print "\n" }
my @moves; my $h; $h = sub { my ($n, $f, $t, $v) = @_; return unless $n; $h->($n - 1, $f, $v, $t); push @moves, "$f$t"; $h->($n - 1, $v, $t, $f) }; $h->(4, qw(A C B)); print scalar(@moves), ": @moves\n";
sub queens { my ($n, @q) = @_; return 1 if @q == $n; my $c = 0; COL: for my $col (0 .. $n - 1) { for my $row (0 .. $#q) { next COL if $q[$row] == $col || abs($q[$row] - $col) == @q - $row } $c += queens($n, @q, $col) } $c }
print "queens ", join(' ', map { queens($_) } 4 .. 6), "\n";
sub qsort { return @_ if @_ < 2; my $p = shift; (qsort(grep { $_ < $p } @_), $p, qsort(grep { $_ >= $p } @_)) }
print join(' ', qsort(5, 3, 9, 1, 5, 2, -4, 7)), "\n";
my @b = (4, 2, 8, 1); for my $i (reverse 0 .. $#b) { for (1 .. $i) { @b[$_ - 1, $_] = @b[$_, $_ - 1] if $b[$_ - 1] > $b[$_] } } print "@b\n";

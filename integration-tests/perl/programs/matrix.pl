# Matrices: product, transpose, determinant by elimination, identity, and their display.
use strict; use warnings;
package Matrix;
use overload '*' => \&times, '+' => \&plus, '==' => \&equals, '""' => \&show, 'neg' => sub { $_[0] * -1 };
sub new { my ($class, @rows) = @_; bless [map { [@$_] } @rows], $class }
sub identity { my ($class, $n) = @_; $class->new(map { my $i = $_; [map { $_ == $i ? 1 : 0 } 1 .. $n] } 1 .. $n) }
sub times {
    my ($a, $b) = @_;
    return Matrix->new(map { [map { $_ * $b } @$_] } @$a) unless ref $b;
    my $t = $b->transpose;
    return Matrix->new(map { my $row = $_; [map { my ($col, $s) = ($_, 0); $s += $row->[$_] * $col->[$_] for 0 .. $#$row; $s } @$t] } @$a);
}
sub plus { my ($a, $b) = @_; Matrix->new(map { my $i = $_; [map { $a->[$i][$_] + $b->[$i][$_] } 0 .. $#{ $a->[$i] }] } 0 .. $#$a) }
sub equals { my ($a, $b) = @_; "$a" eq "$b" }
sub transpose { my $a = shift; Matrix->new(map { my $j = $_; [map { $_->[$j] } @$a] } 0 .. $#{ $a->[0] }) }
sub det {
    my @m = map { [@$_] } @{ $_[0] };
    my $det = 1;
    for my $i (0 .. $#m) {
        my ($p) = grep { abs $m[$_][$i] > 1e-12 } $i .. $#m;
        return 0 unless defined $p;
        if ($p != $i) { @m[$i, $p] = @m[$p, $i]; $det = -$det }
        $det *= $m[$i][$i];
        for my $r ($i + 1 .. $#m) {
            my $f = $m[$r][$i] / $m[$i][$i] or next;
            $m[$r][$_] -= $f * $m[$i][$_] for $i .. $#m;
        }
    }
    return $det;
}
sub show { join "\n", map { join ' ', map { sprintf '%6.4g', $_ } @$_ } @{ $_[0] } }
package main;
my $a = Matrix->new([2, 1, 3], [0, -1, 4], [1, 2, 5]);
my $i = Matrix->identity(3);
print "A\n$a\nA*A\n", $a * $a, "\nA+I\n", $a + $i, "\n", "2A transposed\n", ($a * 2)->transpose, "\n";
print "det ", $a->det, " ", ($a * $a)->det, " ", Matrix->new([1, 2], [2, 4])->det, "\n";
print $a * $i == $a ? "identity\n" : "no\n", -$a, "\n";

# fork in the middle of an expression: operands that were evaluated before it are kept on both sides.
use strict;
use warnings;

$| = 1;
my $who;
sub side {
    my $pid = fork() // die;
    waitpid($pid, 0) if $pid;
    $who = $pid ? "parent" : "child";
    return $pid ? 100 : 200;
}
my $n = 1;
my $sum = $n++ + $n * 10 + side() + ++$n;
print "$who: $sum\n";
exit 0 if $who eq 'child';
my %made = (first => [1, 2], second => side(), third => "x" . side() . "y");
print "$who: ", join(' ', map { ref $made{$_} ? "@{$made{$_}}" : $made{$_} } sort keys %made), "\n";

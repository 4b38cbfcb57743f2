# fork 2000 calls deep: both sides come back through all of them.
use strict;
use warnings;

no warnings 'recursion';
$| = 1;
my $who = "parent";
sub sum {
    my ($n, $top) = @_;
    if ($n == 0) {
        my $pid = fork() // die;
        if ($pid) { waitpid($pid, 0) }
        else { $who = "child" }
        return 0;
    }
    my $rest = sum($n - 1, $top);
    return $rest + $n;
}
my $sum = sum(2000, 'x');
print "$who: $sum\n";

# fork inside a sort block: both sides finish sorting.
use strict;
use warnings;

$| = 1;
my ($who, $forked) = ("parent", 0);
my @sorted = sort {
    if (!$forked++) {
        my $pid = fork() // die;
        if ($pid) { waitpid($pid, 0) }
        else { $who = "child" }
    }
    $b <=> $a;
} 3, 1, 4, 1, 5, 9, 2, 6;
print "$who: @sorted\n";

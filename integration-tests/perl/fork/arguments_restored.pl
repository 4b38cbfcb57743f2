# @_ of every active call, aliases included, is each side's own after a fork.
use strict;
use warnings;

my $who = "parent";
sub helper {
    my $pid = fork() // die;
    if ($pid) { waitpid($pid, 0) }
    else { $who = "child" }
    push @_, $who;
    return scalar @_;
}
sub change {
    my $count = &helper;    # shares @_
    $_[0] = "changed by $who";
    shift;
    return "$who has $count: @_";
}
$| = 1;
my $variable = "unchanged";
print change($variable, 'b', 'c'), "\n";
print "$who sees: $variable\n";

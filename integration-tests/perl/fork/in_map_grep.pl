# fork inside map and inside grep: both sides finish the list with what was collected before.
use strict;
use warnings;

$| = 1;
my $who = "parent";
my @doubled = map {
    if ($_ == 3) {
        my $pid = fork() // die;
        if ($pid) { waitpid($pid, 0) }
        else { $who = "child" }
    }
    ($_, $_ * 2);
} 1 .. 5;
print "$who map: @doubled\n";
exit 0 if $who eq "child";

my @odd = grep {
    if ($_ == 4) {
        my $pid = fork() // die;
        if ($pid) { waitpid($pid, 0) }
        else { $who = "child" }
    }
    $_ % 2;
} 1 .. 7;
print "$who grep: @odd\n";

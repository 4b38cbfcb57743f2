# A child may leave by return, by last out of the loop around, by die into an eval of the parent's: each
# goes on with its own copy of the frames.
use strict;
use warnings;

$| = 1;
sub by_return {
    for my $n (1 .. 3) {
        my $pid = fork() // die;
        return "child $n" if !$pid;
        waitpid($pid, 0);
    }
    return "parent";
}
my $who = by_return();
print "$who returned\n";
exit 0 if $who ne "parent";

my $result = eval {
    my $pid = fork() // die;
    die "child\n" if !$pid;
    waitpid($pid, 0);
    "parent";
};
if (!defined $result) { print "eval: died as $@"; exit 0 }
print "eval: $result\n";

LOOP: while (1) {
    for my $n (1 .. 2) {
        my $pid = fork() // die;
        if (!$pid) { $who = "child $n"; last LOOP }
        waitpid($pid, 0);
    }
    last;
}
print "$who left the loop\n";

# A child that ends inside a BEGIN block: the parent goes on parsing (perlfork, "BEGIN blocks").
use strict;
use warnings;

our $status;
BEGIN {
    $| = 1;
    my $pid = fork();
    die "fork: $!" unless defined $pid;
    if (!$pid) {
        print "child\n";
        exit 5;
    }
    waitpid($pid, 0);
    $status = $? >> 8;
}
use constant STATUS => $status;
print "parent, the child's status is ", STATUS, "\n";

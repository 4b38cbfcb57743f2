# fork inside a string eval inside an eval block: each side's eval ends on its own, and dies on its own.
use strict;
use warnings;

$| = 1;
my $outer = eval {
    my $value = eval q{
        my $pid = fork() // die;
        waitpid($pid, 0) if $pid;
        die "child died\n" unless $pid;
        "value " . __LINE__;
    };
    print "inner error: $@" if $@;
    die "outer: $@" if !defined $value;
    $value;
};
print defined $outer ? "parent got $outer\n" : "child caught $@";

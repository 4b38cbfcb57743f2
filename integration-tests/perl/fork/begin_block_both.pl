# A fork in the BEGIN block of a string eval: parent and child both parse and run the rest of the
# string and of the program around it (perlfork, "BEGIN blocks").
use strict;
use warnings;

$| = 1;
our $who = "nobody";
my $outside = "lexical";
my $result = eval q{
    my $before = sub { "before $outside" };
    BEGIN {
        my $pid = fork();
        die "fork: $!" unless defined $pid;
        if ($pid) { waitpid($pid, 0); $who = "parent" }
        else { $who = "child" }
        print "BEGIN in $who\n";
    }
    sub later { return "later sub in $who, line " . __LINE__ }
    print $before->(), " in $who\n";
    later();
};
print $result // "error: $@", "\n";
print later(), "\n";

# open(FH, "-|") forks: the parent's FH is the child's STDOUT (perlfunc open; perlfork lacks it).
use strict;
use warnings;

my $pid = open(my $from, "-|") // die "fork: $!";
if (!$pid) {
    print "line $_ of the child\n" for 1 .. 3;
    exit 0;
}
print "parent got: $_" while <$from>;
print "close is ", (close($from) ? "true" : "false"), ", status $?\n";

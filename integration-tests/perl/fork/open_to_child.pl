# open(FH, "|-") forks: the child's STDIN is the parent's FH (perlfunc open; perlfork lacks it).
use strict;
use warnings;

$| = 1;
my $pid = open(my $to, "|-");
die "fork: $!" unless defined $pid;
if (!$pid) {
    while (my $line = <STDIN>) {
        chomp $line;
        print "child read: ", scalar reverse($line), "\n";
    }
    print "child at end of file\n";
    exit 3;
}
print "parent has a positive pid\n" if $pid > 0;
print $to "hello\n";
print $to "world\n";
print "close is ", (close($to) ? "true" : "false"), ", status ", $? >> 8, ", error ", $! + 0, "\n";

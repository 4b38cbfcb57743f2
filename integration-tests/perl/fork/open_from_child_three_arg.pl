# The three-argument form open(FH, "-|", "-") forks as well, and a false close tells the status
# (perlfunc open, close).
use strict;
use warnings;

my $pid = open(my $from, "-|", "-") // die "fork: $!";
if ($pid == 0) {
    print "from the child\n";
    exit 7;
}
my @lines = <$from>;
print "got ", scalar(@lines), " line: $lines[0]";
my $ok = close($from);
print "close: ", ($ok ? 1 : 0), " status: ", $? >> 8, "\n";

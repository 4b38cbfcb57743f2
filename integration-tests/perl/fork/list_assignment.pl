# Shapes of calling fork: in a list assignment, an unless, a conditional and as a sub's last value.
use strict;
use warnings;

$| = 1;
my ($pid, $other) = (fork(), "second");
if (!$pid) { print "child has $other\n"; exit 0 }
waitpid $pid, 0;
unless ($pid = fork) { print "unless\n"; exit 0 }
waitpid $pid, 0;
($pid = fork) ? waitpid($pid, 0) : do { print "conditional\n"; exit };
sub spawn { fork }
if (my $child = spawn()) { waitpid $child, 0 } else { print "sub\n"; exit }
print "parent\n";

# close of one pipe does not take the status of another child; system waits only for its own.
use strict;
use warnings;

$| = 1;
my $slow = fork() // die;
if (!$slow) { select(undef, undef, undef, 0.2); exit 5 }
my $quick = fork() // die;
if (!$quick) { exit 6 }
open(my $pipe, '-|', $^X, '-e', 'print "x"; exit 7') or die;
print "system: ", system($^X, '-e', 'exit 8') >> 8, "\n";
my $read = <$pipe>;
close $pipe;
print "pipe: ", $? >> 8, "\n";
`$^X -e 'exit 9'`;
print "backticks: ", $? >> 8, "\n";
waitpid($slow, 0);
print "slow: ", $? >> 8, "\n";
waitpid($quick, 0);
print "quick: ", $? >> 8, "\n";
print "left: ", wait(), "\n";

# srand before the fork: both sides draw the same numbers; the draws of one do not move the other's.
use strict;
use warnings;

$| = 1;
srand(42);
rand() for 1 .. 3;
pipe(my $out, my $in) or die;
my $pid = fork() // die;
if (!$pid) {
    print {$in} join(' ', map { int rand 1000 } 1 .. 5), "\n";
    exit 0;
}
close $in;
my $childs = <$out>;
waitpid($pid, 0);
my $mine = join(' ', map { int rand 1000 } 1 .. 5) . "\n";
print "the same numbers: ", ($childs eq $mine ? "yes" : "no"), "\n";

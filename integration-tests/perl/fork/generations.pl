# Five generations, each the parent of the next; the statuses add up on the way back.
use strict;
use warnings;

$| = 1;
my $generation = 0;
while ($generation < 5) {
    my $pid = fork() // die;
    if ($pid) {
        waitpid($pid, 0);
        my $status = ($? >> 8) + 1;
        print "generation $generation: $status\n";
        exit $status if $generation;
        last;
    }
    $generation++;
    exit 1 if $generation == 5;
}
print "the first is left\n";

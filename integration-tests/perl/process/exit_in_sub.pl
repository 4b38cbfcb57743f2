# exit ends the program from within nested calls, evals and loops; END still runs and sees $?.
use strict;
use warnings;

END { print "END with $?\n" }
sub deep { my $n = shift; exit 3 if !$n; deep($n - 1) }
eval {
    for (1 .. 3) {
        eval { deep(5) };
        print "not reached\n";
    }
};
print "not reached either\n";

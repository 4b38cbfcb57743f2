# A block that is not closed.
use strict;
use warnings;

print "not printed\n";
sub f {
    if (1) {
        print "x\n";
    }

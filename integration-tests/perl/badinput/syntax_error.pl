# A syntax error: file, line and what is near, status 255; nothing runs.
use strict;
use warnings;

print "not printed\n";
my $x = 1 +;
print "nor this\n";

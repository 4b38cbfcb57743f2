# A here document without its end.
use strict;
use warnings;

print "not printed\n";
print <<END;
text

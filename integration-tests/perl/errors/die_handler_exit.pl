# A $SIG{__DIE__} handler outside of eval may end the program with its own status (perlvar %SIG).
use strict;
use warnings;

$SIG{__DIE__} = sub { print "handler: $_[0]"; exit 9 };
print "before\n";
die "real error\n";

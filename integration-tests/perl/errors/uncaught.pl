# An uncaught die: the message on standard error, status 255, END blocks run first see $? (perlfunc die).
use strict;
use warnings;

END { print "END with status $?\n" }
print "before\n";
sub level2 { die "uncaught error" }
sub level1 { level2() }
$! = 0;
level1();
print "not reached\n";

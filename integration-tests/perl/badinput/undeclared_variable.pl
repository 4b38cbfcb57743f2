# use strict 'vars': every undeclared variable is named, the program does not start.
use strict;
use warnings;

print "not printed\n";
$undeclared = 1;
my $ok = @array;
print $hash{key};

# An uncaught object is printed as a string: by its overloading.
use strict;
use warnings;

package Err { use overload '""' => sub { "Err object: $_[0]{m}\n" } }
print "before\n";
$! = 0;
$? = 0;
die bless { m => 'message' }, 'Err';

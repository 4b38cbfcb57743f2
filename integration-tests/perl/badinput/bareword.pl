# use strict 'subs' forbids barewords.
use strict;
use warnings;

print "not printed\n";
my $x = bareword;
my %h = (ok => fine, another);

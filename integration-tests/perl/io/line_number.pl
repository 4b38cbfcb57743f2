# $. belongs to the handle read last, is kept at close of none and local to a handle (perlvar).
use strict;
use warnings;

open(my $a, '<', \"1\n2\n3\n") or die;
open(my $b, '<', \"x\ny\n") or die;
<$a>; <$a>;
print "a: $.\n";
<$b>;
print "b: $.\n";
<$a>;
print "a: $.\n";
my $position = tell($b);
print "after tell(b): $.\n";
close $a;
print "after close of a: $.\n";
<$b>;
print "b: $. ", $b->input_line_number, "\n";
warn "warned";
close $b;
warn "closed";
while (<DATA>) { print "$.: $_" if $. == 2 .. $. == 3 }
__DATA__
one
two
three
four

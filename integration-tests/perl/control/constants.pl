# use constant: scalars, lists, in expressions, in strings, in hashes, folded (constant).
use strict;
use warnings;
use constant PI => 3.14159;
use constant { RED => 0, GREEN => 1, BLUE => 2 };
use constant COLORS => qw(red green blue);
use constant DEBUG => 0;
use constant EMPTY => ();

print PI * 2, " ", RED + GREEN + BLUE, " ", (COLORS)[BLUE], " ", scalar(my @c = COLORS), "\n";
print "in a string: @{[ PI ]} ${\ PI}\n";
my %h = (RED, 'r', GREEN() => 'g', +BLUE => 'barewords');
print join(',', map { "$_=$h{$_}" } sort keys %h), " $h{+RED} $h{RED()}\n";
print "debugging\n" if DEBUG;
print scalar(my @e = EMPTY), " ", __PACKAGE__->can('PI') ? 1 : 0, " ", main::PI, " ", &PI, "\n";
eval 'PI = 3; 1' or print "cannot assign: ", $@ =~ /^(Can't modify constant item)/ ? $1 : $@, "\n";
package Other;
print main::GREEN, " ", main->BLUE, "\n";

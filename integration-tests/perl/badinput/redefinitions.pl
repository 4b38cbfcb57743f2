# Warnings at compile time: redefined subs and masked variables.
use strict;
use warnings;

sub twice { 1 }
sub twice { 2 }
my $x = 1;
my $x = 2;
print twice(), " $x\n";
{ no warnings 'redefine'; eval 'sub twice { 3 }'; }
print twice(), "\n";

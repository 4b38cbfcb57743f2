# B: quoting, and where a sub comes from.
use strict;
use warnings;
use B qw(perlstring cstring svref_2object);
print perlstring("a\"b\$c\n\x{263a}"), ' ', perlstring("tab\tq"), ' ', cstring("q\"\t\001"), "\n";
sub named { 1 }
my $cv = svref_2object(\&named);
print $cv->GV->NAME, ' ', $cv->STASH->NAME, ' ', $cv->GV->STASH->NAME, "\n";
my $anonymous = sub { 1 };
print svref_2object($anonymous)->GV->NAME, "\n";
print map({ my $f = svref_2object($_)->FLAGS; ($f & B::SVf_POK ? "string " : ""), ($f & B::SVf_IOK ? "integer " : "") } \"x", \5), "\n";

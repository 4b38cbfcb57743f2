# What $, $\ $" and say add, and printing to handles in expressions (perlvar, perlfunc print).
use strict;
use warnings;
use feature 'say';

my @list = (1, 2, 3);
{ local $, = '-'; print @list, "x"; print "\n"; say @list; }
{ local $\ = "!\n"; print "record"; print @list; }
{ local $" = ':'; print "@list\n"; say "@list[0,1]"; }
{ local ($,, $\) = ('+', "=\n"); print 1, 2; say 3, 4; printf "%s%s\n", 5, 6; }
say for 'a' .. 'c';
say;
my %handle = (out => \*STDOUT);
print { $handle{out} } "block\n";
print { 1 ? *STDOUT : *STDERR } "glob\n";
my $name = "STDOUT";
{ no strict 'refs'; print $name "by name\n"; }
print STDOUT ("list", "\n");
print(("a", "b")[1], "\n");
my $result = print "";
print "print returns $result\n";

# Bareword handles are package globals; globs are passed, copied, localised and compared by fileno.
use strict;
use warnings;

open(ONE, '<', \"one 1\none 2\n") or die;
sub read_one { return scalar <ONE> }
print read_one();
my $ref = \*ONE;
print "by reference: ", scalar <$ref>;
{
    local *ONE;
    open(ONE, '<', \"local\n") or die;
    print read_one();
}
print "old one at end: ", (eof(ONE) ? 1 : 0), "\n";
*TWO = *STDOUT;
print TWO "alias\n";
sub show { my $fh = shift; print $fh @_ }
show(*STDOUT, "glob\n");
show(\*STDOUT, "reference\n");
show(*STDOUT{IO}, "io\n");
package Other;
open(ONE, '<', \"other\n") or die;
print "Other: ", scalar <ONE>;
print "main: ", (eof(main::ONE) ? "at end\n" : "more\n");
print "", (defined fileno(main::STDOUT) ? "STDOUT is main's\n" : "none\n");

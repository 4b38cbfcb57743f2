# In-memory files: reading from and writing to a scalar (perlfunc open).
use strict;
use warnings;

my $buffer = "one\ntwo\nthree\n";
open(my $in, '<', \$buffer) or die;
print "line $.: $_" while <$in>;
print "eof: ", (eof($in) ? 1 : 0), "\n";
seek($in, 4, 0);
read($in, my $part, 3);
print "read: $part, tell ", tell($in), "\n";
close $in;

open(my $out, '>', \my $text) or die;
print $out "a" x 3, "\n";
printf $out "%03d", 7;
print "so far: $text\n";
seek($out, 1, 0);
print $out "B";
close $out;
print "after seek: $text\n";
open($out, '>>', \$text) or die;
print $out "|more";
close $out;
print "appended: $text\n";
my $utf = "caf\xe9";
open($in, '<', \$utf) or die;
print "bytes: ", length(scalar <$in>), "\n";
{
    local *STDOUT;
    open(STDOUT, '>', \my $captured) or die;
    print "captured\n";
    close STDOUT;
    print STDERR "STDOUT held: $captured";
}
print "STDOUT is back\n";

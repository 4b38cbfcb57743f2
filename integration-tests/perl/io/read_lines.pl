# Reading by $/: lines, paragraphs, records of a size, a string, everything; and $. (perlvar).
use strict;
use warnings;

my $text = "a\nb\n\n\n\nc\nd\n\ne";
sub parts {
    my ($name, $separator) = @_;
    local $/ = $separator;
    open(my $in, '<', \$text) or die;
    my @parts = <$in>;
    print "$name: ", scalar(@parts), " in $.: ", join('|', map { s/\n/\\n/gr } @parts), "\n";
    open($in, '<', \$text) or die;
    chomp(@parts = <$in>);
    print "  chomped: ", join('|', map { s/\n/\\n/gr } @parts), "\n";
}
parts("lines", "\n");
parts("paragraphs", "");
parts("two newlines", "\n\n");
parts("records", \4);
parts("string", "b\n");
parts("all", undef);
open(my $in, '<', \$text) or die;
my $first = <$in>;
my @rest = <$in>;
print "list takes the rest: ", scalar(@rest), ", line $.\n";
print "at the end: ", (defined(scalar <$in>) ? "line" : "undef"), ", list of ", scalar(my @none = <$in>), "\n";

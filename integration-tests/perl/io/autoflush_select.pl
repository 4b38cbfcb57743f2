# select changes the default handle; $| belongs to the handle, local $| restores it (perlfunc select).
use strict;
use warnings;

my $file = ($ENV{TMPDIR} || '/tmp') . "/select.$$";
open(my $out, '>', $file) or die;
my $old = select($out);
print "to the file\n";
print STDOUT "old is $old\n";
print STDOUT "size before: ", -s $file, "\n";
$| = 1;
print STDOUT "size after \$| = 1: ", -s $file, "\n";
print "more\n";
print STDOUT "size with \$|: ", -s $file, "\n";
{
    local $| = 0;
    print "held\n";
    print STDOUT "size with local \$| = 0: ", -s $file, ", \$| is $|\n";
}
print STDOUT "size after the block: ", -s $file, ", \$| is $|\n";
select($old);
print "\$| of STDOUT: $|\n";
$| = 5;
print "any true value: $|\n";
$|--;
print "decremented: $|\n";
$|--;
print "and again: $|\n";
close $out;
unlink $file;

# seek, tell and eof with each whence, past the end, and mixed reads and writes (perlfunc seek).
use strict;
use warnings;
use Fcntl qw(:seek);

my $file = ($ENV{TMPDIR} || '/tmp') . "/seek.$$";
open(my $fh, '+>', $file) or die;
print $fh "0123456789\n";
print "tell ", tell($fh), "\n";
seek($fh, 3, SEEK_SET);
print "char ", getc($fh), " tell ", tell($fh), "\n";
seek($fh, 2, SEEK_CUR);
print "char ", getc($fh), "\n";
seek($fh, -3, SEEK_END);
my $rest = <$fh>;
print "rest $rest";
print "eof ", (eof($fh) ? 1 : 0), "\n";
seek($fh, 15, SEEK_SET);
print $fh "X";
seek($fh, 0, SEEK_SET);
local $/;
my $all = <$fh>;
print "size ", -s $fh, ", hole of ", ($all =~ tr/\0//), "\n";
print "negative: ", (seek($fh, -1, SEEK_SET) ? "ok" : "failed"), " $!\n";
close $fh;
print "tell when closed: ", do { no warnings; tell($fh) }, "\n";
unlink $file;

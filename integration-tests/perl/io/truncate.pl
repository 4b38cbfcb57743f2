# truncate by handle and by name, shrinking and growing (perlfunc truncate; POSIX ftruncate).
use strict;
use warnings;

my $file = ($ENV{TMPDIR} || '/tmp') . "/truncate.$$";
open(my $fh, '+>', $file) or die;
print $fh "0123456789";
truncate($fh, 4) or die;
print "shrunk: ", -s $file, "\n";
seek($fh, 0, 0);
print "content: ", scalar(<$fh>), "\n";
truncate($file, 8) or die;
print "grown: ", -s $file, "\n";
seek($fh, 0, 0);
print "content: ", <$fh> =~ s/\0/./gr, "\n";
print $fh "end";
$fh->flush;
print "position was kept: ", -s $file, "\n";
close $fh;
print "missing: ", (truncate("$file.none", 0) ? "ok" : $!), "\n";
unlink $file;

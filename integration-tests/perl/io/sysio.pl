# sysread, syswrite and sysseek: counts, offsets into the buffer, end of file (perlfunc).
use strict;
use warnings;
use Fcntl;

my $file = ($ENV{TMPDIR} || '/tmp') . "/sysio.$$";
sysopen(my $fh, $file, O_RDWR | O_CREAT | O_EXCL, 0600) or die;
print "exclusive again: ", (sysopen(my $x, $file, O_RDWR | O_CREAT | O_EXCL) ? "ok" : $!), "\n";
print "wrote ", syswrite($fh, "hello world"), "\n";
print "wrote part ", syswrite($fh, "abcdef", 2, 3), "\n";
print "wrote from the end ", syswrite($fh, "abcdef", 2, -2), "\n";
print "at ", sysseek($fh, 0, 1), ", back ", sysseek($fh, 0, 0), "\n";
my $buffer = "";
print "read ", sysread($fh, $buffer, 5), " <$buffer>\n";
print "read ", sysread($fh, $buffer, 3, 8), " <", $buffer =~ s/\0/./gr, ">\n";
print "read ", sysread($fh, $buffer, 2, -1), " <", $buffer =~ s/\0/./gr, ">\n";
print "read ", sysread($fh, $buffer, 100), " <$buffer>\n";
print "read ", sysread($fh, $buffer, 100), " <$buffer>\n";
close $fh;
print "closed: ", do { no warnings; defined sysread($fh, $buffer, 1) ? "ok" : "undef $!" }, "\n";
sysopen($fh, $file, O_WRONLY | O_APPEND) or die;
syswrite($fh, "!");
print "size ", -s $file, "\n";
close $fh;
sysopen($fh, $file, O_WRONLY | O_TRUNC) or die;
print "size ", -s $file, "\n";
print "mode ", sprintf("%o", (stat $file)[2] & 07777), "\n";
unlink $file;

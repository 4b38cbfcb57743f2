# A non-blocking read of an empty pipe fails with EAGAIN (fcntl O_NONBLOCK; POSIX read).
use strict;
use warnings;
use Fcntl;
use IO::Handle;

pipe(my $out, my $in) or die;
my $flags = fcntl($out, F_GETFL, 0) or die;
fcntl($out, F_SETFL, $flags | O_NONBLOCK) or die;
my $n = sysread($out, my $buffer, 10);
print "empty: ", (defined $n ? $n : "undef"), " EAGAIN ", ($!{EAGAIN} ? "yes" : "no"), "\n";
syswrite($in, "abc");
print "data: ", sysread($out, $buffer, 10), " $buffer\n";
close $in;
print "end: ", sysread($out, $buffer, 10), "\n";
pipe($out, $in) or die;
print "blocking: ", $out->blocking(0) ? 1 : 0, " then ", ($out->blocking ? 1 : 0), "\n";
my $fd = fcntl($out, F_GETFD, 0);
print "close-on-exec: ", ($fd & FD_CLOEXEC ? "yes" : "no"), "\n";

# Handles above $^F are closed at exec; 0 to 2 and those whose flag was taken off stay (perlvar $^F).
use strict;
use warnings;
use Fcntl;

$| = 1;
my $file = ($ENV{TMPDIR} || '/tmp') . "/cloexec.$$";
open(my $fh, '>', $file) or die;
my $code =
    'if (open(my $f, ">&=", $ARGV[0])) { print $f "written\n"; close $f; print "open\n" } else { print "closed\n" }';
print "default: ";
system $^X, '-e', $code, fileno($fh);
fcntl($fh, F_SETFD, 0) or die;
print "flag off: ";
system $^X, '-e', $code, fileno($fh);
{
    local $^F = 50;
    open(my $low, '<', '/dev/null') or die;
    print "below \$^F: ", (fcntl($low, F_GETFD, 0) & FD_CLOEXEC ? "flag" : "no flag"), "\n";
}
print "size ", -s $file, "\n";
unlink $file;

# $! as number and as text, %!, and the errors of file calls (perlvar; POSIX errno).
use strict;
use warnings;
use Errno qw(ENOENT EACCES ENOTDIR);

my $dir = ($ENV{TMPDIR} || '/tmp') . "/errno.$$";
mkdir $dir or die;
open(my $f, '<', "$dir/none");
print "number ", $! + 0, " text $!\n";
print "constant: ", ($! == ENOENT ? 1 : 0), " hash: ", ($!{ENOENT} ? 1 : 0), ($!{EACCES} ? 1 : 0), "\n";
open($f, '>', "$dir/file") or die;
opendir(my $d, "$dir/file/x") or print "below a file: $!\n";
mkdir "$dir" or print "mkdir: $!\n";
open(my $g, '<', "$dir/" . "n" x 300) or print "long name: $!\n";
open($g, '>', $dir) or print "write a directory: $!\n";
open($g, '<', $dir) or die;
print "read a directory: ", (defined(sysread $g, my $b, 1) ? "ok" : $!), "\n";
$! = 13;
print "set: $!\n";
print "numeric string: ", 0 + $!, "\n";
{ local $! = 2; print "local: $!\n"; }
print "restored: $!\n";
print "exists: ", (exists $!{EFOO} ? 1 : 0), (exists $!{EPERM} ? 1 : 0), "\n";
open($g, '<', "") or print "empty name: $!\n";
unlink "$dir/file";
rmdir $dir or die;

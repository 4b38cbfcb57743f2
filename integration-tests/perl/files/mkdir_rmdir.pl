# mkdir with mode and umask, rmdir, and their errors (perlfunc mkdir; POSIX).
use strict;
use warnings;

my $dir = ($ENV{TMPDIR} || '/tmp') . "/mkdir.$$";
sub try { my ($name, $ok) = @_; print "$name: ", ($ok ? "ok" : $!), "\n" }
my $old = umask 027;
try("mkdir", mkdir $dir, 0777);
printf "mode %o\n", (stat $dir)[2] & 0777;
try("again", mkdir $dir);
try("parent is missing", mkdir "$dir/x/y");
umask 0;
try("sub", mkdir "$dir/sub", 0705);
printf "mode %o\n", (stat "$dir/sub")[2] & 0777;
try("not empty", rmdir $dir);
open(my $f, '>', "$dir/file") or die;
printf "file mode %o\n", (stat $f)[2] & 0777;
try("rmdir of a file", rmdir "$dir/file");
try("below a file", mkdir "$dir/file/x");
unlink "$dir/file";
try("rmdir", rmdir "$dir/sub");
try("rmdir", rmdir $dir);
try("missing", rmdir $dir);
printf "umask %03o, was %s\n", umask, defined $old ? "defined" : "undef";

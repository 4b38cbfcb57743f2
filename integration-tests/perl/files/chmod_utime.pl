# chmod of several files, utime, and access that is asked for as the mode says (perlfunc).
use strict;
use warnings;

my $file = ($ENV{TMPDIR} || '/tmp') . "/mode.$$";
open(my $f, '>', $_) or die for $file, "$file.2";
print "chmod: ", chmod(0600, $file, "$file.2", "$file.none"), "\n";
printf "%o %o\n", map { (stat $_)[2] & 07777 } $file, "$file.2";
chmod 0444, $file;
printf "%o\n", (stat $file)[2] & 0777;
print "utime: ", utime(1_000_000_000, 1_100_000_000, $file), "\n";
print join(' ', (stat $file)[8, 9]), "\n";
utime undef, undef, $file;
print "now: ", (abs((stat $file)[9] - time) < 1000 ? 1 : 0), "\n";
open($f, '+<', "$file.2") or die;
chmod 0640, $f;
printf "by handle %o\n", (stat $f)[2] & 0777;
print "missing: ", chmod(0600, "$file.none"), " $!\n";
unlink $file, "$file.2";

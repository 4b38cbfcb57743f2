# stat and lstat: type, mode, links, size, times, of names and handles, and the _ handle (perlfunc stat).
use strict;
use warnings;
use Fcntl ':mode';

my $dir = ($ENV{TMPDIR} || '/tmp') . "/stat.$$";
mkdir $dir, 0750 or die;
chmod 0750, $dir;
open(my $fh, '>', "$dir/file") or die;
print $fh "12345";
close $fh;
chmod 0640, "$dir/file" or die;
my @stat = stat "$dir/file";
printf "fields %d, mode %o, regular %d, links %d, size %d\n", scalar(@stat), $stat[2] & 07777,
    S_ISREG($stat[2]) ? 1 : 0, @stat[3, 7];
print "mine: ", ($stat[4] == $> ? 1 : 0), " recent: ", (abs(time - $stat[9]) < 1000 ? 1 : 0), "\n";
link "$dir/file", "$dir/hard" or die;
symlink "file", "$dir/soft" or die;
print "links ", (stat "$dir/hard")[3], " same inode ", ((stat _)[1] == $stat[1] ? 1 : 0), "\n";
print "lstat of a symlink: ", (S_ISLNK((lstat "$dir/soft")[2]) ? 1 : 0), ", size ", (lstat _)[7], "\n";
print "stat of a symlink: ", (S_ISREG((stat "$dir/soft")[2]) ? 1 : 0), "\n";
printf "directory: %d %o\n", (S_ISDIR((stat $dir)[2]) ? 1 : 0), (stat _)[2] & 0777;
my @none = stat "$dir/none";
print "missing: ", scalar(@none), " $!\n";
open($fh, '<', "$dir/file") or die;
print "handle: ", (stat $fh)[7], " ", -s $fh, "\n";
unlink map { "$dir/$_" } qw(file hard soft);
rmdir $dir or die;

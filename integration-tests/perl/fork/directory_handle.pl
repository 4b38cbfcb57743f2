# A directory handle across fork: parent and child read on from where it stood; rewinddir reads
# the directory again (perlfork, "Open directory handles", without its limits).
use strict;
use warnings;

my $dir = ($ENV{TMPDIR} || '/tmp') . "/dirfork.$$";
mkdir $dir or die;
for my $name (qw(a b c)) { open(my $f, '>', "$dir/$name") or die }

$| = 1;
opendir(my $dh, $dir) or die;
my $pid = fork() // die;
if (!$pid) {
    my @seen = sort grep { !/^\./ } readdir($dh);
    print "child sees @seen\n";
    open(my $f, '>', "$dir/d") or die;
    close $f;
    rewinddir($dh);
    @seen = sort grep { !/^\./ } readdir($dh);
    print "child after rewinddir sees @seen\n";
    closedir($dh);
    exit 0;
}
waitpid($pid, 0);
rewinddir($dh);
my @seen = sort grep { !/^\./ } readdir($dh);
print "parent after rewinddir sees @seen\n";
closedir($dh) or die;
unlink map { "$dir/$_" } qw(a b c d);
print "removed\n" if rmdir $dir;

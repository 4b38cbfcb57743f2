# opendir, readdir in both contexts, telldir, seekdir, rewinddir, closedir (perlfunc).
use strict;
use warnings;

my $dir = ($ENV{TMPDIR} || '/tmp') . "/dirs.$$";
mkdir $dir or die;
for my $name (qw(one two three)) { open(my $f, '>', "$dir/$name") or die }
mkdir "$dir/sub" or die;
opendir(my $dh, $dir) or die;
print "all: ", join(' ', sort readdir $dh), "\n";
print "at the end: ", (defined(readdir $dh) ? "more" : "undef"), "\n";
rewinddir $dh;
my $count = 0;
while (readdir $dh) { $count++ if !/^\.\.?$/ }
print "while: $count\n";
rewinddir $dh;
readdir $dh for 1 .. 2;
my $place = telldir $dh;
my $third = readdir $dh;
my $fourth = readdir $dh;
seekdir $dh, $place;
print "seekdir: ", (readdir($dh) eq $third && readdir($dh) eq $fourth ? "same" : "different"), "\n";
print "closedir: ", (closedir $dh ? 1 : 0), "\n";
opendir($dh, "$dir/none") or print "missing: $!\n";
opendir($dh, "$dir/one") or print "a file: $!\n";
opendir(OLD, $dir) or die;
my @dirs = grep { -d "$dir/$_" && !/^\./ } readdir OLD;
closedir OLD;
print "directories: @dirs\n";
print "glob: ", join(' ', map { s{.*/}{}r } glob "$dir/t*"), "\n";
unlink map { "$dir/$_" } qw(one two three);
rmdir $_ or die for "$dir/sub", $dir;

# chdir in the child is the child's alone, for every builtin that takes a file name and for what it
# launches (perlfork, "chdir()").
use strict;
use warnings;
use Cwd qw(getcwd);

my $dir = ($ENV{TMPDIR} || '/tmp') . "/chdir.$$";
mkdir $dir or die;
chdir $dir or die;
my $top = getcwd();
mkdir "inside" or die;

$| = 1;
my $pid = fork() // die;
if (!$pid) {
    chdir "inside" or die;
    open(my $f, '>', 'made-by-child') or die;
    close $f;
    print "child in ", getcwd() eq "$top/inside" ? "inside" : "another place", "\n";
    print "child's ls: ", `ls`;
    exit 0;
}
waitpid($pid, 0);
print "parent in ", getcwd() eq $top ? "its own place" : "another place", "\n";
print "parent's ls: ", `ls`;
print "-e made-by-child: ", (-e "made-by-child" ? "yes" : "no"), "\n";
print "-e inside/made-by-child: ", (-e "inside/made-by-child" ? "yes" : "no"), "\n";
unlink "inside/made-by-child";
rmdir "inside";
chdir "/";
rmdir $dir or die;

# chdir and relative paths: .., symlinks, errors, Cwd (perlfunc chdir; POSIX).
use strict;
use warnings;
use Cwd qw(getcwd cwd abs_path);

my $dir = abs_path($ENV{TMPDIR} || '/tmp') . "/chdirs.$$";
mkdir $dir or die;
mkdir "$dir/$_" or die for qw(a a/b);
symlink 'a/b', "$dir/link" or die;
sub here { return getcwd() =~ s/^\Q$dir\E/DIR/r }
chdir $dir or die;
print here(), "\n";
chdir 'a' or die;
print here(), "\n";
chdir '../a/./b//' or die;
print here(), "\n";
chdir '..' or die;
print here(), "\n";
chdir '../link' or die;
print here(), " ", cwd() eq getcwd() ? "same" : "different", "\n";
chdir '..' or die;
print here(), "\n";
print "missing: ", (chdir 'none') ? 1 : "$!", " stays ", here(), "\n";
print "abs_path ", abs_path("$dir/link") =~ s/^\Q$dir\E/DIR/r, " ", abs_path("..") =~ s/^\Q$dir\E/DIR/r, "\n";
opendir(my $dh, $dir) or die;
chdir $dh or die;
print "by handle ", here(), "\n";
{ local $ENV{HOME} = "$dir/a"; chdir; print "home ", here(), "\n"; }
chdir '/';
print getcwd(), "\n";
unlink "$dir/link";
rmdir $_ or die for "$dir/a/b", "$dir/a", $dir;

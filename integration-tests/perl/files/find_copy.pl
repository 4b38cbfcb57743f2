# File::Path, File::Copy, File::Find and File::Temp at work on a small tree.
use strict;
use warnings;
use File::Copy qw(copy move);
use File::Find;
use File::Path qw(make_path remove_tree);

my $dir = ($ENV{TMPDIR} || '/tmp') . "/tree.$$";
make_path("$dir/a/b", "$dir/c");
open(my $f, '>', "$dir/a/one") or die;
print $f "content\n";
close $f;
copy("$dir/a/one", "$dir/a/b/two") or die;
move("$dir/a/one", "$dir/c/three") or die;
my @found;
find(
    {
        wanted => sub { push @found, ($File::Find::name =~ s{^\Q$dir\E/?}{}r) . (-d $_ ? '/' : '') },
        no_chdir => 1
    },
    $dir
);
print join(' ', sort grep { $_ ne '/' } @found), "\n";
open($f, '<', "$dir/a/b/two") or die;
print "copied: ", <$f>;
close $f;
print "removed: ", (remove_tree($dir) > 0 ? 1 : 0), " ", (-e $dir ? "left" : "gone"), "\n";

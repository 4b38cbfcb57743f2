# Cwd: the working directory and resolved paths.
use strict;
use warnings;
use Cwd qw(cwd getcwd abs_path realpath);
use File::Temp qw(tempdir);

my $top = realpath(tempdir(CLEANUP => 1));
chdir $top or die;
mkdir 'a' or die;
mkdir 'a/b' or die;
symlink 'a/b', 'link' or die;
symlink 'nowhere', 'broken' or die;
sub under { my $path = shift; return 'undef' unless defined $path; $path =~ s/^\Q$top\E/TOP/; return $path }
print under(cwd()), ' ', under(getcwd()), "\n";
print under(abs_path('a/../a/./b')), ' ', under(abs_path('link')), ' ', under(abs_path('link/..')), ' ', under(abs_path('.')), "\n";
print under(abs_path('missing')), ' ', under(abs_path('broken')), ' ', under(abs_path('missing/deeper')), "\n";
print abs_path('/'), ' ', abs_path('//usr/..'), "\n";
chdir 'link' or die;
print under(getcwd()), "\n";
Cwd::chdir('..') or die;
print under(getcwd()), ' ', under($ENV{PWD}), "\n";
chdir '/';
print cwd(), "\n";

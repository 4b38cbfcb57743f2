# glob and <*>: patterns, braces, hidden files, no match, the iterating form (File::Glob).
use strict;
use warnings;

my $dir = ($ENV{TMPDIR} || '/tmp') . "/glob.$$";
mkdir $dir or die;
chdir $dir or die;
for my $name (qw(a.c b.c ab.h .hidden), 'x y') { open(my $f, '>', $name) or die }
mkdir 'd';
open(my $f, '>', 'd/e.c') or die;
print join('|', glob '*'), "\n";
print join('|', <*.c>), "\n";
print join('|', glob '[ab]*'), "\n";
print join('|', glob '?.c */*.c'), "\n";
print join('|', glob '{a,b,z}.c'), "\n";
print join('|', glob '.h*'), "\n";
print join('|', glob '"x y"'), "\n";
print "none: ", scalar(my @none = glob '*.zip'), " literal: ", join('|', glob 'none'), "\n";
my $pattern = "*.h";
print "variable: ", join('|', <${pattern}>), "\n";
while (my $name = glob '*.c') { print "next $name\n" }
print "home: ", (glob('~') eq $ENV{HOME} ? 1 : 0), "\n";
unlink 'd/e.c', glob('*.[ch]'), '.hidden', 'x y';
rmdir 'd';
chdir '/';
rmdir $dir or die "$!";

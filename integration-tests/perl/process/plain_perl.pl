# perl by its plain name, found by PATH, as a program to run.
use strict;
use warnings;

$| = 1;
print "system: ", system('perl', '-e', 'print "by name: @ARGV\n"; exit 2', 'x') >> 8, "\n";
open(my $from, '-|', 'perl', '-le', 'print for 1 .. 3') or die;
print "read $_" while <$from>;
close $from;
{
    local $ENV{PATH} = '/nowhere';
    no warnings 'exec';
    print "not in PATH: ", system('perl', '-e', '1'), "\n";
}
print "cwd: ", (chdir('/') && `perl -MCwd -e 'print getcwd'`), "\n";

# Backticks: output as a string or as lines, status in $?, the shell's redirections (perlop qx).
use strict;
use warnings;

my $text = `echo one; echo two`;
print "scalar: $text";
my @lines = `printf 'a\\nb\\nc'`;
print "list of ", scalar(@lines), ": ", join('|', map { s/\n/\\n/r } @lines), "\n";
my $out = `$^X -e 'print "perl says \@ARGV"; exit 6' x "y z"`;
print "$out, status ", $? >> 8, "\n";
print "merged: ", `sh -c 'echo err >&2' 2>&1`;
my $word = "inter polated";
print qx{echo "$word"};
print qx'echo "$HOME" | wc -l | tr -d " "';
my $nothing = `true`;
print "empty: <$nothing> $?\n";
{ no warnings 'exec'; my $none = `./no-such-program 2>/dev/null`; print "missing: ", $? >> 8, "\n"; }

# List-form pipes: no shell sees the arguments (perlfunc open).
use strict;
use warnings;

open(my $from, "-|", $^X, "-e", 'print "<$_>\n" for @ARGV', "a b", "\$HOME", "*", "quote'd")
    or die "open: $!";
print "read $_" while <$from>;
close($from) or die "close: $?";

$| = 1;
open(my $to, "|-", $^X, "-ne", 'print "wrote $_"') or die "open: $!";
print $to "one\n", "two\n";
close($to) or die "close: $?";
print "done $?\n";

# Two-argument pipes through the shell, both ways (perlfunc open).
use strict;
use warnings;

$| = 1;
open(my $sort, "| sort -r") or die;
print $sort "$_\n" for qw(b c a);
close $sort or die;
open(my $from, "printf '3\\n1\\n2\\n' | sort |") or die;
print "sorted: $_" while <$from>;
close $from or die;
open($from, "-|", "echo one; exit 3") or die;
print "read: ", scalar <$from>;
close $from;
print "status ", $? >> 8, "\n";
open(my $wc, '|-', 'wc -l | tr -d " "') or die;
print $wc "x\n" x 12;
close $wc;

# fork inside nested foreach loops: loop variables and positions are both sides' own.
use strict;
use warnings;

$| = 1;
my @list = qw(a b c);
my $who = "p";
OUTER: for my $letter (@list) {
    for my $number (1 .. 3) {
        if ($letter eq 'b' && $number == 2) {
            my $pid = fork() // die;
            if ($pid) { waitpid($pid, 0) }
            else { $who = "c"; next OUTER }
        }
        print "$who $letter$number\n";
        $letter .= $who if $number == 3;
    }
}
print "$who @list\n";

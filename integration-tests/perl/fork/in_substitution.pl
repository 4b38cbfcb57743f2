# fork inside s///e, nested, and inside an interpolated expression: what was replaced before is kept.
use strict;
use warnings;

$| = 1;
my $who = "parent";
sub split_off {
    my $pid = fork() // die;
    if ($pid) { waitpid($pid, 0) }
    else { $who = "child" }
    return $who;
}
my $text = "a1 b2 c3";
my $count = $text =~ s/(\w)(\d)/my ($l, $d) = ($1, $2); split_off() if $d == 2; "$d$l"/ge;
print "$who: $text, $count replacements, last match $1$2\n";
exit 0 if $who eq "child";
my $nested = "x-y";
$nested =~ s/(\w)/(my $c = $1) =~ s!x!split_off()!e; "<$c>"/ge;
print "$who: $nested\n";
exit 0 if $who eq "child";
print "interpolated @{[ split_off() ]} in $who\n";

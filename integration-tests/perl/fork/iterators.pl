# The positions of each, of m//g, of a reading while loop and of flip-flop go on separately after a fork.
use strict;
use warnings;

$| = 1;
my $who = "parent";
my $text = "a1b2c3";
my @found;
while ($text =~ /([a-z])(\d)/g) {
    if ($1 eq 'b') {
        my $pid = fork() // die;
        if ($pid) { waitpid($pid, 0) }
        else { $who = "child" }
    }
    push @found, "$2$1";
}
print "$who matched @found\n";
exit 0 if $who eq 'child';

my @array = qw(x y z);
my @pairs;
while (my ($i, $v) = each @array) {
    if ($i == 1) {
        my $pid = fork() // die;
        if ($pid) { waitpid($pid, 0) }
        else { $who = "child" }
    }
    push @pairs, "$i=$v";
}
print "$who each: @pairs\n";

# fork in the condition of while, in a C-style for, in until and in a chain of && and ?:.
use strict;
use warnings;

$| = 1;
my $who = "parent";
sub split_off {
    my $pid = fork() // die;
    if ($pid) { waitpid($pid, 0) }
    else { $who = "child" }
    return 1;
}
my $n = 0;
while ($n < 3 && ($n != 1 || split_off())) { $n++ }
print "while in $who: $n\n";
exit 0 if $who eq "child";
my @seen;
for (my $i = 0; $i == 2 ? split_off() && $i < 4 : $i < 4; $i++) { push @seen, $i }
print "for in $who: @seen\n";
exit 0 if $who eq "child";
my $value = $n == 3 ? (split_off() && $who eq "child" ? "child's" : "parent's") : "none";
print "$value value\n";

# local values in force at the fork are restored on both sides, at every level.
use strict;
use warnings;

our $level = "global";
our @list = (1, 2);
our %hash = (k => 'outer', kept => 1);
my $who = "parent";

sub inner {
    local $level = "inner";
    local $hash{k} = "inner";
    local $hash{new} = 1;
    my $pid = fork() // die;
    if ($pid) { waitpid($pid, 0) }
    else { $who = "child" }
    print "$who in inner: $level @list $hash{k}\n";
}
sub outer {
    local $level = "outer";
    local @list = (7, 8, 9);
    local $_ = "topic";
    inner();
    print "$who in outer: $level @list $hash{k} $_\n";
}
$| = 1;
$_ = "old topic";
outer();
print "$who at the top: $level @list $hash{k} ", join(',', sort keys %hash), " $_\n";

# fork deep in nested and recursive calls: both sides return through every level with @_ and the
# lexicals of each.
use strict;
use warnings;

sub down {
    my ($depth, @path) = @_;
    if ($depth == 0) {
        my $pid = fork() // die;
        waitpid($pid, 0) if $pid;
        return $pid ? "parent" : "child";
    }
    my $who = down($depth - 1, @path, $depth);
    return "$who($depth:@_)";
}

$| = 1;
my $result = down(4);
print "$result\n";
exit 0 if $result =~ /^child/;
print "only the parent is here\n";

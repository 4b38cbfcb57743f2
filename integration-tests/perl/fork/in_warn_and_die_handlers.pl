# fork inside __WARN__ and __DIE__ handlers: the warning returns, the exception goes on, on both sides.
use strict;
use warnings;

$| = 1;
my $who = "parent";
sub split_off {
    my $pid = fork() // die;
    if ($pid) { waitpid($pid, 0) }
    else { $who = "child" }
}
{
    local $SIG{__WARN__} = sub { split_off(); print "$who handles: $_[0]" };
    warn "warning\n";
    print "$who after warn\n";
}
exit 0 if $who eq "child";
eval {
    local $SIG{__DIE__} = sub { split_off(); print "$who handles: $_[0]" };
    die "exception\n";
};
print "$who caught $@";

# $$ is the process's own, getppid is the parent's $$ and pids are positive (perlfork, "$$").
use strict;
use warnings;

$| = 1;
my $me = $$;
my $pid = fork() // die;
if (!$pid) {
    print "the child's \$\$ is its own: ", ($$ != $me ? "yes" : "no"), "\n";
    print "its parent is the parent: ", (getppid() == $me ? "yes" : "no"), "\n";
    print "positive: ", ($$ > 0 ? "yes" : "no"), "\n";
    my $grandchild = fork() // die;
    exit($$ != $me && getppid() != $me ? 5 : 6) if !$grandchild;
    waitpid($grandchild, 0);
    print "grandchild said ", $? >> 8, "\n";
    exit 0;
}
print "waitpid gives the pid of fork: ", (waitpid($pid, 0) == $pid ? "yes" : "no"), "\n";
print "the parent's \$\$ has not changed: ", ($$ == $me ? "yes" : "no"), "\n";

# The status that die gives: $! if it is set, else $? >> 8, else 255 (perlfunc die).
use strict;
use warnings;

$| = 1;
open(STDERR, '>&', \*STDOUT) or die;
sub status(&) {
    my $code = shift;
    my $pid = fork() // die;
    if (!$pid) { $code->(); exit 0 }
    waitpid($pid, 0);
    print "status ", $? >> 8, "\n";
}
status { $! = 0; $? = 0; die "plain\n" };
status { $! = 2; die "errno 2\n" };
status { $! = 0; $? = 3 << 8; die "child's 3\n" };
status { $! = 0; $? = 0; eval { exit 4 }; print "not here\n" };
status { $! = 0; $? = 0; die { code => 1 } if 0; exit };
status { warn "warned\n" };

# TERM ends a child that is blocked in a read from a pipe (perlfork: "the signal will not be delivered
# while the pseudo-process is blocked by a system call"); with a handler, the handler runs.
use strict;
use warnings;
use POSIX ":sys_wait_h";

$| = 1;
pipe(my $out, my $in) or die;
pipe(my $ready_out, my $ready_in) or die;
for my $handler ('default', 'handler') {
    my $pid = fork() // die;
    if (!$pid) {
        if ($handler eq 'handler') {
            $SIG{TERM} = sub { $SIG{TERM} = 'IGNORE'; print "child caught $_[0]\n"; exit 4 };
        }
        syswrite($ready_in, "x");
        my $line = <$out>;
        print "never reached\n";
        exit 1;
    }
    sysread($ready_out, my $x, 1);
    do { select(undef, undef, undef, 0.1); kill 'TERM', $pid } until waitpid($pid, WNOHANG);
    print "$handler: signal ", $? & 127, " exit ", $? >> 8, "\n";
}

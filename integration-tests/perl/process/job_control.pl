# Job control: a pipeline in a process group of its own, stopped, continued and killed as a group.
use strict; use warnings;
use POSIX qw(:sys_wait_h :signal_h);
$SIG{TTOU} = 'IGNORE';
my @pids; my $pgid = 0;
for my $n (1 .. 3) {
    my $pid = fork // die;
    if (!$pid) { setpgrp 0, $pgid; $SIG{TERM} = 'DEFAULT'; sleep 30; exit $n }
    $pgid ||= $pid; setpgrp $pid, $pgid; push @pids, $pid;
}
print "same group: ", (grep { getpgrp($_) == $pgid } @pids) + 0, " own: ", getpgrp(0) == $pgid ? 1 : 0, "\n";
kill STOP => -$pgid;
for (@pids) { my $p = waitpid $_, WUNTRACED; print "stopped ", $p == $_ ? 1 : 0, " ", WIFSTOPPED(${^CHILD_ERROR_NATIVE}) ? WSTOPSIG(${^CHILD_ERROR_NATIVE}) : "no", "\n" }
kill 'CONT', -$pgid;
kill -15, $pgid;
for (@pids) { waitpid $_, 0; print "signal ", $? & 127, "\n" }
print "none left: ", kill(0, -$pgid), " ", waitpid(-1, WNOHANG), "\n";

# WUNTRACED reports a stopped child, in ${^CHILD_STATUS_NATIVE}; CONT lets it go on (POSIX waitpid; perlvar).
use strict;
use warnings;
use POSIX ":sys_wait_h";

pipe(my $out, my $in) or die;
my $pid = fork() // die;
if (!$pid) {
    close $in;
    sysread($out, my $x, 1);
    exit 5;
}
close $out;
kill STOP => $pid;
waitpid($pid, WUNTRACED) == $pid or die;
my $status = ${^CHILD_STATUS_NATIVE};
print "stopped: ", (WIFSTOPPED($status) ? "yes" : "no"), " by STOP: ",
    (WSTOPSIG($status) == POSIX::SIGSTOP() ? "yes" : "no"), " exited: ", (WIFEXITED($status) ? "yes" : "no"), "\n";
close $in;
select(undef, undef, undef, 0.1);
print "while stopped: ", waitpid($pid, WNOHANG), "\n";
kill CONT => $pid;
waitpid($pid, 0);
print "exit ", $? >> 8, "\n";

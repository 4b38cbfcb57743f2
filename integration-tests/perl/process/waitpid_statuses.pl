# $? after waitpid: exit codes in the high byte, modulo 256 (POSIX wait; perlvar $?).
use strict;
use warnings;
use POSIX qw(:sys_wait_h);

for my $code (0, 1, 2, 127, 128, 255, 256, 257, -1) {
    my $pid = fork() // die;
    exit $code if !$pid;
    waitpid($pid, 0);
    print "exit $code: \$?=$? exited=", (WIFEXITED($?) ? 1 : 0), " status=", WEXITSTATUS($?),
        " signaled=", (WIFSIGNALED($?) ? 1 : 0), "\n";
}
print "waitpid without children: ", waitpid(-1, 0), " \$?=$?\n";
print "errno is ECHILD: ", ($!{ECHILD} ? "yes" : "no"), "\n";

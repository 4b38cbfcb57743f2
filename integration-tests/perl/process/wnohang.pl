# waitpid with WNOHANG gives 0 while the child lives, its pid when it has ended and -1 afterwards
# (POSIX waitpid).
use strict;
use warnings;
use POSIX ":sys_wait_h";

pipe(my $out, my $in) or die;
my $pid = fork() // die;
if (!$pid) {
    close $in;
    sysread($out, my $x, 1);
    exit 3;
}
close $out;
print "alive: ", waitpid($pid, WNOHANG), "\n";
print "alive, any: ", waitpid(-1, WNOHANG), "\n";
close $in;
my $got = 0;
until ($got = waitpid($pid, WNOHANG)) { select(undef, undef, undef, 0.01) }
print "its own pid: ", ($got == $pid ? "yes" : "no"), ", status ", $? >> 8, "\n";
print "reaped: ", waitpid($pid, WNOHANG), ", status $?\n";
print "not a child: ", waitpid($$, WNOHANG), "\n";

# WUNTRACED reports a stopped child; CONT lets it go on (POSIX waitpid).
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
print "stopped: waitpid gave its pid, \$? is $?\n";
close $in;
select(undef, undef, undef, 0.1);
print "while stopped: ", waitpid($pid, WNOHANG), "\n";
kill CONT => $pid;
waitpid($pid, 0);
print "exit ", $? >> 8, "\n";

# alarms are not inherited by a child, and an alarm without a handler ends the process (POSIX fork, alarm).
use strict;
use warnings;

alarm 50;
my $pid = fork() // die;
if (!$pid) { exit(alarm(0) == 0 ? 3 : 4) }
waitpid($pid, 0);
print "in the child: ", ($? >> 8 == 3 ? "none" : "inherited"), "\n";
print "in the parent: ", (alarm(0) > 0 ? "pending" : "none"), "\n";
$pid = fork() // die;
if (!$pid) { alarm 1; sleep 50; exit 0 }
waitpid($pid, 0);
print "signal ", $? & 127, "\n";

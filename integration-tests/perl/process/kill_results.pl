# kill returns how many processes were signalled; signal 0 asks whether they exist (perlfunc kill).
use strict;
use warnings;

my @pids = map {
    my $pid = fork() // die;
    if (!$pid) { sleep 50; exit 0 }
    $pid
} 1 .. 3;
print "kill 0: ", kill(0, @pids), "\n";
print "kill TERM: ", kill('TERM', @pids), "\n";
for (@pids) { waitpid($_, 0); print "signal ", $? & 127, "\n" }
print "kill 0 once reaped: ", kill(0, @pids), "\n";
print "ESRCH: ", ($!{ESRCH} ? "yes" : "no"), "\n";
print "numbers and SIG names: ", kill(0 => $$), kill('SIGZERO' => $$), kill('ZERO' => $$), "\n";
eval { kill 'NOSUCH', $$ };
print "error: $@";

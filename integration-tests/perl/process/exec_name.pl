# exec PROGRAM LIST gives the program another $0, and exec with one string goes through the shell when
# it holds shell characters (perlfunc exec).
use strict;
use warnings;

$| = 1;
sub run(&) {
    my $code = shift;
    my $pid = fork() // die;
    if (!$pid) { $code->(); exit 99 }
    waitpid($pid, 0);
    print "status ", $? >> 8, "\n";
}
run { exec { '/bin/sh' } 'my-shell', '-c', 'echo "\$0 is $0"' };
run { exec 'echo "from the shell" | tr a-z A-Z' };
run { exec 'echo', '*', '$HOME' };
run { exec 'exit 7;' };

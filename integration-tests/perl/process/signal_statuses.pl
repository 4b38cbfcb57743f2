# $? of a child that a signal ended holds the signal's number in the low bits (POSIX wait).
use strict;
use warnings;
use POSIX qw(:sys_wait_h);

for my $name (qw(TERM KILL INT HUP USR1 ALRM PIPE)) {
    pipe(my $out, my $in) or die;
    my $pid = fork() // die;
    if (!$pid) {
        close $in;
        sysread($out, my $x, 1);    # for ever: the parent keeps the other end
        exit 0;
    }
    kill $name, $pid or die;
    waitpid($pid, 0);
    print "$name: signal ", $? & 127, " exit ", $? >> 8, " WTERMSIG ", WTERMSIG($?),
        " exited=", (WIFEXITED($?) ? 1 : 0), "\n";
}

# TERM reaches a child that computes and makes no system call.
use strict;
use warnings;

$| = 1;
for my $handler (0, 1) {
    pipe(my $out, my $in) or die;
    my $pid = fork() // die;
    if (!$pid) {
        $SIG{TERM} = sub { die "handler died\n" } if $handler;
        my $n = 0;
        eval { syswrite($in, "x"); while (1) { $n++ } };
        print "child: $@";
        exit 7;
    }
    sysread($out, my $x, 1);
    kill TERM => $pid;
    waitpid($pid, 0);
    print "signal ", $? & 127, " exit ", $? >> 8, "\n";
}

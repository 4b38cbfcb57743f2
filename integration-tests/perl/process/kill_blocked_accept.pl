# TERM ends a child that is blocked in accept (perlfork: "waiting for a socket to connect").
use strict;
use warnings;
use POSIX ":sys_wait_h";
use Socket;

$| = 1;
socket(my $server, PF_INET, SOCK_STREAM, 0) or die "socket: $!";
bind($server, sockaddr_in(0, INADDR_LOOPBACK)) or die "bind: $!";
listen($server, 5) or die "listen: $!";
pipe(my $ready_out, my $ready_in) or die;
for my $handler ('default', 'handler') {
    my $pid = fork() // die;
    if (!$pid) {
        if ($handler eq 'handler') {
            $SIG{TERM} = sub { $SIG{TERM} = 'IGNORE'; print "child caught $_[0]\n"; exit 4 };
        }
        syswrite($ready_in, "x");
        accept(my $client, $server);
        print "never reached\n";
        exit 1;
    }
    sysread($ready_out, my $x, 1);
    do { select(undef, undef, undef, 0.1); kill 'TERM', $pid } until waitpid($pid, WNOHANG);
    print "$handler: signal ", $? & 127, " exit ", $? >> 8, "\n";
}

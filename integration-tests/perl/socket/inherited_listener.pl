# Two children accept on one inherited listening socket (perlfork, BUGS: accept() not duplicated accurately).
use strict;
use warnings;
use IO::Socket::INET;

my $server = IO::Socket::INET->new(LocalAddr => '127.0.0.1', Listen => 5) or die "$@";
my @pids;
for my $n (1, 2) {
    my $pid = fork() // die;
    if (!$pid) {
        my $client = $server->accept or die;
        print $client "served by one of two\n";
        close $client;
        exit 10 + $n;
    }
    push @pids, $pid;
}
for (1, 2) {
    my $client = IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => $server->sockport) or die "$@";
    print scalar <$client>;
    print "closed by the server: ", (defined(scalar <$client>) ? 0 : 1), "\n";
}
for (@pids) { waitpid($_, 0); print "status ", $? >> 8, "\n" }

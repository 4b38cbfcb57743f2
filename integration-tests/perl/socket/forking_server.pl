# A server that forks for each connection serves three clients at once (perlipc).
use strict;
use warnings;
use IO::Socket::INET;

my $server = IO::Socket::INET->new(LocalAddr => '127.0.0.1', Listen => 10) or die "$@";
my $port = $server->sockport;
my $serving = fork() // die;
if (!$serving) {
    for my $n (1 .. 3) {
        my $client = $server->accept or die;
        my $pid = fork() // die;
        if (!$pid) {
            close $server;
            my $line = <$client>;
            print $client "echo $line";
            close $client;
            exit 0;
        }
        close $client;
    }
    my $count = 0;
    $count++ while wait() > 0;
    exit $count;
}
close $server;
my @clients = map { IO::Socket::INET->new(PeerAddr => "127.0.0.1:$port") or die "$@" } 1 .. 3;
for my $i (2, 0, 1) {
    my $client = $clients[$i];
    print $client "client $i\n";
    $client->flush;
    print scalar <$client>;
    close $client;
}
waitpid($serving, 0);
print "served ", $? >> 8, "\n";

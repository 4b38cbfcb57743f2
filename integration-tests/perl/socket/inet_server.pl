# An IO::Socket::INET server whose forked child answers; the parent is the client.
use strict;
use warnings;
use IO::Socket::INET;

my $server = IO::Socket::INET->new(LocalAddr => '127.0.0.1', LocalPort => 0, Listen => 5, Proto => 'tcp')
    or die "server: $@";
my $port = $server->sockport;
print "port: ", ($port > 0 ? "assigned" : "none"), "\n";
my $pid = fork() // die;
if (!$pid) {
    my $client = $server->accept or die "accept: $!";
    $client->autoflush(1);
    while (defined(my $line = <$client>)) {
        $line =~ s/\r?\n//;
        last if $line eq 'quit';
        print $client uc($line), "\n";
    }
    print $client "bye\n";
    close $client;
    exit 7;
}
close $server;
my $socket = IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => $port, Proto => 'tcp') or die "client: $@";
$socket->autoflush(1);
print "peer: ", $socket->peerhost, " ", ($socket->peerport == $port ? "right port" : "wrong port"), "\n";
for my $word (qw(hello world)) {
    print $socket "$word\n";
    print "answer: ", scalar <$socket>;
}
print $socket "quit\n";
print "last: ", scalar <$socket>;
print "end of file: ", (defined(scalar <$socket>) ? 0 : 1), "\n";
waitpid($pid, 0);
print "status ", $? >> 8, "\n";

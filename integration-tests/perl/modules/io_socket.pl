# IO::Socket::INET, IO::Socket::UNIX and socketpair between processes.
use strict;
use warnings;
use IO::Socket;
use IO::Select;
use File::Temp qw(tempdir);
$| = 1;

my $server = IO::Socket::INET->new(Listen => 5, LocalAddr => '127.0.0.1', Proto => 'tcp', ReuseAddr => 1) or die "listen: $@";
print $server->sockhost, ' ', $server->sockport > 0 ? 'port' : 'no port', ' ', $server->sockdomain == AF_INET ? 'inet' : 'other', ' ', $server->socktype == SOCK_STREAM ? 'stream' : 'other', "\n";
my $port = $server->sockport;
my $pid = fork;
die unless defined $pid;
if (!$pid) {
    my $client = IO::Socket::INET->new(PeerAddr => "127.0.0.1:$port") or die "connect: $@";
    print $client "hello server\n";
    my $answer = <$client>;
    my $known = $client->peerport == $port && $client->connected;
    print {$client} "got $answer";
    $client->shutdown(1);
    exit($known ? 0 : 1);
}
my $connection = $server->accept or die "accept: $!";
my $line = <$connection>;
print "server read $line";
print $connection "hello client\n";
print "then ", scalar <$connection>;
print defined(my $end = <$connection>) ? 'more' : 'end of file', ' ', $connection->peerhost, ' ', ref $connection, "\n";
close $connection;
waitpid $pid, 0;
print "child $?\n";
my ($first, $peer) = do {
    my $other = IO::Socket::INET->new(PeerHost => '127.0.0.1', PeerPort => $port, Proto => 'tcp', Timeout => 5) or die "second: $@";
    my ($accepted, $name) = $server->accept;
    $other->send('abc');
    $accepted->recv(my $data, 10);
    print "received $data\n";
    ($other, $name);
};
print sockaddr_family($peer) == AF_INET ? 'peer' : 'no', "\n";
close $server;
print defined IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => $port, Timeout => 5) ? 'connected' : "refused: $@", "\n";
print defined IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => 'no-such-service') ? 'connected' : "$@", "\n";
my $waiting = IO::Socket::INET->new(Listen => 1, LocalAddr => '127.0.0.1', Timeout => 0.1) or die;
print defined $waiting->accept ? 'accepted' : $@, "\n";

my $udp = IO::Socket::INET->new(Proto => 'udp', LocalAddr => '127.0.0.1') or die "udp: $@";
my $sender = IO::Socket::INET->new(Proto => 'udp', PeerAddr => '127.0.0.1', PeerPort => $udp->sockport) or die;
$sender->send('datagram');
$udp->recv(my $datagram, 100);
print "$datagram ", $udp->peerport == $sender->sockport ? 'from sender' : 'from nobody', "\n";
$udp->send('reply');
$sender->recv($datagram, 100);
print "$datagram\n";

my $path = tempdir(CLEANUP => 1) . '/socket';
my $local = IO::Socket::UNIX->new(Local => $path, Listen => 1) or die "unix: $!";
print -S $path ? 'socket' : 'no', ' ', $local->hostpath eq $path ? 'path' : 'no', "\n";
my $client = IO::Socket::UNIX->new(Peer => $path) or die;
my $served = $local->accept;
print $client "over unix\n";
print scalar <$served>;
print $client->peerpath eq $path ? 'peer path' : 'no', "\n";
print defined IO::Socket::UNIX->new(Peer => "$path.none") ? 'connected' : $! + 0, "\n";

my ($one, $two) = IO::Socket->socketpair(AF_UNIX, SOCK_STREAM, PF_UNSPEC) or die;
$pid = fork;
if (!$pid) { close $one; print $two "pair\n"; exit 0 }
close $two;
print <$one>;
waitpid $pid, 0;
print $one->sockopt(SO_TYPE) == SOCK_STREAM ? 'stream' : 'other', ' ', $one->timeout(3) // 'undef', ' ', $one->timeout, "\n";
my $generic = IO::Socket->new(Domain => AF_INET, Proto => 'tcp', LocalAddr => '127.0.0.1', Listen => 1);
print ref $generic, "\n";

# socket, setsockopt, bind, listen, accept, connect, getsockname, getpeername, shutdown (perlfunc).
use strict;
use warnings;
use Socket;

socket(my $server, PF_INET, SOCK_STREAM, getprotobyname('tcp')) or die "socket: $!";
setsockopt($server, SOL_SOCKET, SO_REUSEADDR, pack("l", 1)) or die "setsockopt: $!";
print "SO_REUSEADDR: ", (unpack("l", getsockopt($server, SOL_SOCKET, SO_REUSEADDR)) ? 1 : 0), "\n";
bind($server, sockaddr_in(0, inet_aton('127.0.0.1'))) or die "bind: $!";
listen($server, SOMAXCONN) or die "listen: $!";
my ($port, $address) = sockaddr_in(getsockname($server));
print "bound to ", inet_ntoa($address), "\n";
my $pid = fork() // die;
if (!$pid) {
    close $server;
    socket(my $client, PF_INET, SOCK_STREAM, 0) or die;
    connect($client, sockaddr_in($port, INADDR_LOOPBACK)) or die "connect: $!";
    syswrite($client, "from the client");
    shutdown($client, 1) or die;
    my $answer = '';
    1 while sysread($client, $answer, 100, length $answer);
    exit($answer eq 'FROM THE CLIENT' ? 5 : 6);
}
my $from = accept(my $connection, $server) or die "accept: $!";
my ($peer_port, $peer) = sockaddr_in($from);
print "client is ", inet_ntoa($peer), "\n";
print "same as getpeername: ", ((sockaddr_in(getpeername $connection))[0] == $peer_port ? 1 : 0), "\n";
my $text = '';
1 while sysread($connection, $text, 100, length $text);
print "got <$text> and end of file\n";
send($connection, uc $text, 0);
close $connection;
waitpid($pid, 0);
print "client's status ", $? >> 8, "\n";

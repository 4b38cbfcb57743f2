# Errors of sockets: refused connections, addresses in use, calls on what is no socket.
use strict;
use warnings;
use Socket;

socket(my $first, PF_INET, SOCK_STREAM, 0) or die;
bind($first, sockaddr_in(0, INADDR_LOOPBACK)) or die;
my ($port) = sockaddr_in(getsockname $first);
socket(my $client, PF_INET, SOCK_STREAM, 0) or die;
print "connect: ", (connect($client, sockaddr_in($port, INADDR_LOOPBACK)) ? "ok" : $!), "\n";
listen($first, 1) or die;
socket(my $second, PF_INET, SOCK_STREAM, 0) or die;
print "bind: ", (bind($second, sockaddr_in($port, INADDR_LOOPBACK)) ? "ok" : $!), "\n";
print "listen on a file: ", do { open(my $f, '<', '/dev/null') or die; listen($f, 1) ? "ok" : $! }, "\n";
print "getpeername: ", (defined getpeername($second) ? "ok" : $!), "\n";
socket(my $bad, 9999, SOCK_STREAM, 0) or print "family: $!\n";

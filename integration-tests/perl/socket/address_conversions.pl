# Socket's conversions of addresses and names.
use strict;
use warnings;
use Socket qw(:DEFAULT inet_pton inet_ntop getaddrinfo AF_INET6 pack_sockaddr_in unpack_sockaddr_in);

print inet_ntoa(inet_aton('127.0.0.1')), " ", inet_ntoa(INADDR_ANY), " ", inet_ntoa(INADDR_BROADCAST), "\n";
print join('.', unpack 'C4', inet_aton('10.20.30.40')), "\n";
my ($port, $ip) = unpack_sockaddr_in(pack_sockaddr_in(8080, inet_aton('1.2.3.4')));
print "$port ", inet_ntoa($ip), "\n";
print inet_ntop(AF_INET, inet_pton(AF_INET, '192.0.2.1')), " ", inet_ntop(AF_INET6, inet_pton(AF_INET6, '::1')), "\n";
print "bad: ", (defined inet_pton(AF_INET, '300.1.1.1') ? 1 : 'undef'), "\n";
print "AF_INET ", AF_INET, " SOCK_STREAM ", SOCK_STREAM, " SOCK_DGRAM ", SOCK_DGRAM, "\n";

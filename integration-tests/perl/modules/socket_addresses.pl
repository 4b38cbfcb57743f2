# Socket: packing addresses and names.
use strict;
use warnings;
use Socket qw(:DEFAULT :addrinfo inet_pton inet_ntop IPPROTO_TCP TCP_NODELAY :crlf);

sub hex_of { return defined $_[0] ? unpack('H*', $_[0]) : 'undef' }
print join(' ', AF_INET, AF_UNIX, AF_INET6, SOCK_STREAM, SOCK_DGRAM, SOL_SOCKET, SO_REUSEADDR, SOMAXCONN, SHUT_WR, MSG_PEEK, IPPROTO_TCP, TCP_NODELAY), "\n";
print join(' ', map { hex_of(inet_aton($_)) } '127.0.0.1', '1.2', '0x7f.1', '256.1.1.1', '10', '1.2.3.4'), "\n";
print inet_ntoa("\12\0\0\1"), ' ', inet_ntoa(INADDR_ANY), ' ', inet_ntoa(INADDR_LOOPBACK), ' ', inet_ntoa(INADDR_BROADCAST), "\n";
my $in = pack_sockaddr_in(8080, inet_aton('10.1.2.3'));
print hex_of($in), ' ', sockaddr_family($in), ' ', join(' ', map { /^\d+$/ ? $_ : inet_ntoa($_) } unpack_sockaddr_in($in)), "\n";
my ($port, $address) = sockaddr_in($in);
print "$port ", inet_ntoa($address), ' ', sockaddr_in(8080, $address) eq $in ? 'same' : 'different', "\n";
my $un = pack_sockaddr_un('/tmp/x');
print length($un), ' ', sockaddr_family($un), ' ', unpack_sockaddr_un($un), ' ', (sockaddr_un($un))[0], "\n";
print join(' ', map { hex_of(inet_pton(AF_INET6, $_)) } '::1', '1:0:0:2::3', '::ffff:1.2.3.4', '1::2::3', 'x', '::'), "\n";
print join(' ', map { inet_ntop(AF_INET6, inet_pton(AF_INET6, $_)) } '::1', '1:0:0:2::3', '::ffff:1.2.3.4', '::', 'fe80:0:0:0:1:0:0:2', '1:2:3:4:5:6:7:8', '0:1:2:3:4:5:6:7'), "\n";
print hex_of(inet_pton(AF_INET, '1.2.3.4')), ' ', hex_of(inet_pton(AF_INET, '1.2')), ' ', inet_ntop(AF_INET, "\1\2\3\4"), "\n";
my $in6 = pack_sockaddr_in6(80, inet_pton(AF_INET6, '::1'));
print hex_of($in6), ' ', (unpack_sockaddr_in6($in6))[0], "\n";
for my $bad (sub { inet_ntoa('ab') }, sub { unpack_sockaddr_in('ab') }, sub { pack_sockaddr_in(1, 'x') }, sub { unpack_sockaddr_un($in) }, sub { unpack_sockaddr_in($in6) }) {
    eval { $bad->(); 1 } or print $@ =~ /^(.*?) at /, "\n";
}
my ($error, @found) = getaddrinfo('127.0.0.1', '80', { socktype => SOCK_STREAM });
print "[$error] ", scalar(@found), ' ', join(' ', map { "$_=" . ($_ eq 'addr' ? hex_of($found[0]{addr}) : defined $found[0]{$_} ? $found[0]{$_} : 'undef') } sort keys %{ $found[0] }), "\n";
($error, @found) = getaddrinfo('127.0.0.1', '', {});
print scalar(@found), ' ', join(',', map { $_->{socktype} } @found), "\n";
($error, @found) = getaddrinfo('x.y', '', { flags => AI_NUMERICHOST });
print 0 + $error, ' ', "$error", ' ', $error == EAI_NONAME ? 'EAI_NONAME' : 'other', "\n";
my ($problem, $host, $service) = getnameinfo($in, NI_NUMERICHOST | NI_NUMERICSERV);
print "[$problem] $host $service\n";
print unpack('H*', $CRLF), unpack('H*', CRLF), "\n";

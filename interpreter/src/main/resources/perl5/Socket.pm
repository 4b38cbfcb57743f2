package Socket;
# Socket addresses and constants, with Linux's numbers. Natives: none (gethostbyname for names, and
# Scalar::Util::dualvar for the errors of getaddrinfo).
use strict;
use warnings;
no warnings 'redefine';
our $VERSION = '2.033';
require Exporter;
our @ISA = ('Exporter');

my %number = qw(
    AF_UNSPEC 0 AF_UNIX 1 AF_INET 2 AF_APPLETALK 5 AF_X25 9 AF_INET6 10 AF_DECnet 12 AF_KEY 15 AF_ROUTE 16
    AF_SNA 22 AF_MAX 46 PF_UNSPEC 0 PF_UNIX 1 PF_INET 2 PF_APPLETALK 5 PF_X25 9 PF_INET6 10 PF_DECnet 12
    PF_KEY 15 PF_ROUTE 16 PF_SNA 22 PF_MAX 46
    SOCK_STREAM 1 SOCK_DGRAM 2 SOCK_RAW 3 SOCK_RDM 4 SOCK_SEQPACKET 5
    SOL_SOCKET 1 SOMAXCONN 4096 SHUT_RD 0 SHUT_WR 1 SHUT_RDWR 2
    SO_DEBUG 1 SO_REUSEADDR 2 SO_TYPE 3 SO_ERROR 4 SO_DONTROUTE 5 SO_BROADCAST 6 SO_SNDBUF 7 SO_RCVBUF 8
    SO_KEEPALIVE 9 SO_OOBINLINE 10 SO_LINGER 13 SO_REUSEPORT 15 SO_PASSCRED 16 SO_PEERCRED 17
    SO_RCVLOWAT 18 SO_SNDLOWAT 19 SO_RCVTIMEO 20 SO_SNDTIMEO 21 SO_ATTACH_FILTER 26 SO_DETACH_FILTER 27
    SO_TIMESTAMP 29 SO_ACCEPTCONN 30 SO_PROTOCOL 38 SO_DOMAIN 39
    MSG_OOB 1 MSG_PEEK 2 MSG_DONTROUTE 4 MSG_CTRUNC 8 MSG_PROXY 16 MSG_TRUNC 32 MSG_DONTWAIT 64 MSG_EOR 128
    MSG_WAITALL 256 MSG_FIN 512 MSG_SYN 1024 MSG_RST 4096 MSG_ERRQUEUE 8192 MSG_NOSIGNAL 16384
    SCM_RIGHTS 1 SCM_CREDENTIALS 2 SCM_TIMESTAMP 29 IP_TOS 1 IP_TTL 2 IP_HDRINCL 3 IP_OPTIONS 4
    IP_RECVOPTS 6 IP_RETOPTS 7 IOV_MAX 1024 UIO_MAXIOV 1024);
my %more = qw(
    IPPROTO_IP 0 IPPROTO_ICMP 1 IPPROTO_IGMP 2 IPPROTO_TCP 6 IPPROTO_UDP 17 IPPROTO_IPV6 41 IPPROTO_ICMPV6 58
    IPPROTO_RAW 255 IPPROTO_SCTP 132 TCP_NODELAY 1 TCP_MAXSEG 2 TCP_CORK 3 TCP_KEEPIDLE 4 TCP_KEEPINTVL 5
    TCP_KEEPCNT 6 TCP_SYNCNT 7 TCP_LINGER2 8 TCP_DEFER_ACCEPT 9 TCP_WINDOW_CLAMP 10 TCP_INFO 11
    TCP_QUICKACK 12 TCP_CONGESTION 13 TCP_USER_TIMEOUT 18 TCP_FASTOPEN 23 IPV6_V6ONLY 26
    IPV6_UNICAST_HOPS 16 IPV6_MULTICAST_IF 17 IPV6_MULTICAST_HOPS 18 IPV6_MULTICAST_LOOP 19
    IPV6_JOIN_GROUP 20 IPV6_LEAVE_GROUP 21 IPV6_ADD_MEMBERSHIP 20 IPV6_DROP_MEMBERSHIP 21 IP_MTU 14
    IP_FREEBIND 15 IP_MULTICAST_IF 32 IP_MULTICAST_TTL 33 IP_MULTICAST_LOOP 34 IP_ADD_MEMBERSHIP 35
    IP_DROP_MEMBERSHIP 36 SOCK_NONBLOCK 2048 SOCK_CLOEXEC 524288
    AI_PASSIVE 1 AI_CANONNAME 2 AI_NUMERICHOST 4 AI_V4MAPPED 8 AI_ALL 16 AI_ADDRCONFIG 32
    AI_NUMERICSERV 1024 NI_NUMERICHOST 1 NI_NUMERICSERV 2 NI_NOFQDN 4 NI_NAMEREQD 8 NI_DGRAM 16
    NIx_NOHOST 1 NIx_NOSERV 2 EAI_BADFLAGS -1 EAI_NONAME -2 EAI_AGAIN -3 EAI_FAIL -4 EAI_NODATA -5
    EAI_FAMILY -6 EAI_SOCKTYPE -7 EAI_SERVICE -8 EAI_ADDRFAMILY -9 EAI_SYSTEM -11);
for my $set (\%number, \%more) {
    for my $name (keys %$set) {
        my $value = 0 + $set->{$name};
        no strict 'refs';
        *$name = sub () { $value };
    }
}
our ($CR, $LF, $CRLF) = ("\015", "\012", "\015\012");
sub CR ()   { "\015" }
sub LF ()   { "\012" }
sub CRLF () { "\015\012" }
sub INADDR_ANY ()       { "\0\0\0\0" }
sub INADDR_LOOPBACK ()  { "\177\0\0\1" }
sub INADDR_NONE ()      { "\377\377\377\377" }
sub INADDR_BROADCAST () { "\377\377\377\377" }
sub IN6ADDR_ANY ()      { "\0" x 16 }
sub IN6ADDR_LOOPBACK () { "\0" x 15 . "\1" }

our @EXPORT = ((sort keys %number), qw(INADDR_ANY INADDR_BROADCAST INADDR_LOOPBACK INADDR_NONE inet_aton
    inet_ntoa pack_sockaddr_in unpack_sockaddr_in pack_sockaddr_un unpack_sockaddr_un pack_sockaddr_in6
    unpack_sockaddr_in6 sockaddr_in sockaddr_in6 sockaddr_un sockaddr_family));
our @EXPORT_OK = ((sort keys %more), qw(CR LF CRLF $CR $LF $CRLF IN6ADDR_ANY IN6ADDR_LOOPBACK inet_pton
    inet_ntop getaddrinfo getnameinfo pack_ip_mreq unpack_ip_mreq));
our %EXPORT_TAGS = (
    crlf     => [qw(CR LF CRLF $CR $LF $CRLF)],
    addrinfo => ['getaddrinfo', 'getnameinfo', grep { /^(?:AI_|NI_|NIx_|EAI_)/ } sort keys %more],
    all      => [@EXPORT, @EXPORT_OK],
);

sub _croak { require Carp; goto &Carp::croak }

sub _length {
    my ($name, $text, $wanted) = @_;
    my $length = defined $text ? length $text : 0;
    $length == $wanted or _croak("Bad arg length for Socket::$name, length is $length, should be $wanted");
}

sub inet_aton {
    my $host = shift;
    return undef unless defined $host;
    my @parts = split /\./, $host, -1;
    if (@parts && @parts <= 4 && !grep { !/^(?:0[xX][0-9a-fA-F]+|[0-9]+)\z/ } @parts) {
        my @numbers = map { /^0/ ? oct : $_ } @parts;
        my $last = pop @numbers;
        return undef if grep { $_ > 255 } @numbers;
        return undef if $last >= 256 ** (4 - @numbers);
        my $value = $last;
        my $shift = 24;
        for my $number (@numbers) { $value += $number * 2 ** $shift; $shift -= 8 }
        return pack 'N', $value;
    }
    return undef unless length $host;
    return scalar gethostbyname $host;
}

sub inet_ntoa {
    my $address = shift;
    _length('inet_ntoa', $address, 4);
    return join '.', unpack 'C4', $address;
}

sub inet_pton {
    my ($family, $text) = @_;
    if ($family == 2) {
        return undef unless $text =~ /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\z/;
        my @bytes = ($1, $2, $3, $4);
        return undef if grep { $_ > 255 } @bytes;
        return pack 'C4', @bytes;
    }
    $family == 10 or _croak("Bad address family for Socket::inet_pton, got $family, should be either AF_INET or AF_INET6");
    if ($text =~ s/(\d+\.\d+\.\d+\.\d+)\z//) {
        my $four = inet_pton(2, $1);
        return undef unless defined $four;
        $text .= join ':', map { sprintf '%x', $_ } unpack 'n2', $four;
    }
    return undef if $text =~ /:::|::.*::/ || $text !~ /^[0-9a-fA-F:]*\z/;
    my ($head, $tail, $gap) = ($text, '', 0);
    if ($text =~ /^(.*?)::(.*)\z/) { ($head, $tail, $gap) = ($1, $2, 1) }
    my @head = split /:/, $head, -1;
    my @tail = split /:/, $tail, -1;
    return undef if grep { !/^[0-9a-fA-F]{1,4}\z/ } @head, @tail;
    my $missing = 8 - @head - @tail;
    return undef if $gap ? $missing < 1 : $missing != 0;
    return pack 'n8', map { hex } @head, ('0') x $missing, @tail;
}

sub inet_ntop {
    my ($family, $address) = @_;
    if ($family == 2) {
        _length('inet_ntop', $address, 4);
        return join '.', unpack 'C4', $address;
    }
    $family == 10 or _croak("Bad address family for Socket::inet_ntop, got $family, should be either AF_INET or AF_INET6");
    _length('inet_ntop', $address, 16);
    my @words = unpack 'n8', $address;
    if (!grep({ $_ } @words[0 .. 4]) && $words[5] == 0xffff) {
        return '::ffff:' . join '.', unpack 'x12 C4', $address;
    }
    # The longest run of at least two zero words is left out.
    my ($best, $length) = (-1, 1);
    for (my $i = 0; $i < 8; $i++) {
        my $run = 0;
        $run++ while $i + $run < 8 && !$words[$i + $run];
        ($best, $length) = ($i, $run) if $run > $length;
        $i += $run if $run;
    }
    my @hex = map { sprintf '%x', $_ } @words;
    return join ':', @hex if $best < 0;
    return join(':', @hex[0 .. $best - 1]) . '::' . join ':', @hex[$best + $length .. 7];
}

sub pack_sockaddr_in {
    my ($port, $address) = @_;
    _croak('Undefined address in Socket::pack_sockaddr_in') unless defined $address;
    _length('pack_sockaddr_in', $address, 4);
    no warnings 'uninitialized';
    return pack 'S n a4 x8', 2, $port, $address;
}

sub unpack_sockaddr_in {
    my $sockaddr = shift;
    _length('unpack_sockaddr_in', $sockaddr, 16);
    my ($family, $port, $address) = unpack 'S n a4', $sockaddr;
    $family == 2 or _croak("Bad address family for Socket::unpack_sockaddr_in, got $family, should be 2");
    return wantarray ? ($port, $address) : $address;
}

sub pack_sockaddr_in6 {
    my ($port, $address, $scope, $flow) = @_;
    _length('pack_sockaddr_in6', $address, 16);
    return pack 'S n N a16 L', 10, $port || 0, $flow || 0, $address, $scope || 0;
}

sub unpack_sockaddr_in6 {
    my $sockaddr = shift;
    _length('unpack_sockaddr_in6', $sockaddr, 28);
    my ($family, $port, $flow, $address, $scope) = unpack 'S n N a16 L', $sockaddr;
    $family == 10 or _croak("Bad address family for Socket::unpack_sockaddr_in6, got $family, should be 10");
    return wantarray ? ($port, $address, $scope, $flow) : $address;
}

sub pack_sockaddr_un { return pack 'S a108', 1, $_[0] }

sub unpack_sockaddr_un {
    my $sockaddr = shift;
    my ($family, $path) = unpack 'S a*', $sockaddr;
    $family == 1 or _croak("Bad address family for Socket::unpack_sockaddr_un, got $family, should be 1");
    if ($path =~ /^\0[^\0]/) { $path =~ s/\0+\z//; return $path }
    $path =~ s/\0.*//s;
    return $path;
}

sub sockaddr_family {
    my $sockaddr = shift;
    length $sockaddr >= 2 or _croak('Bad arg length for Socket::sockaddr_family, length is ' . length($sockaddr) . ', should be at least 2');
    return unpack 'S', $sockaddr;
}

sub sockaddr_in {
    if (wantarray) { @_ == 1 or _croak('usage:   (port,iaddr) = sockaddr_in(sin_sv)'); return unpack_sockaddr_in(@_) }
    @_ == 2 or _croak('usage:   sin_sv = sockaddr_in(port,iaddr))');
    return pack_sockaddr_in(@_);
}
sub sockaddr_in6 { return wantarray ? unpack_sockaddr_in6(@_) : pack_sockaddr_in6(@_) }
sub sockaddr_un  { return wantarray ? unpack_sockaddr_un(@_) : pack_sockaddr_un(@_) }

sub pack_ip_mreq   { return pack 'a4 a4', $_[0], defined $_[1] ? $_[1] : INADDR_ANY }
sub unpack_ip_mreq { return unpack 'a4 a4', $_[0] }

my %reason = (
    0 => '', -1 => 'Bad value for ai_flags', -2 => 'Name or service not known',
    -4 => 'Non-recoverable failure in name resolution', -6 => 'ai_family not supported',
    -7 => 'ai_socktype not supported', -8 => 'Servname not supported for ai_socktype',
);
sub _error { my $code = shift; require Scalar::Util; return Scalar::Util::dualvar($code, $reason{$code}) }

sub _service {
    my ($service, $type, $flags) = @_;
    return 0 unless defined $service && length $service;
    return $service if $service =~ /^\d+\z/;
    return undef if $flags & AI_NUMERICSERV();
    my @entry = getservbyname $service, $type == SOCK_DGRAM() ? 'udp' : 'tcp';
    return @entry ? $entry[2] : undef;
}

sub getaddrinfo {
    my ($host, $service, $hints) = @_;
    $hints ||= {};
    my $flags  = $hints->{flags} || 0;
    my $family = $hints->{family} || 0;
    my $type   = $hints->{socktype} || 0;
    my $protocol = $hints->{protocol} || 0;
    my $named = defined $host && length $host;
    return _error(-2) if !$named && !(defined $service && length $service);
    return _error(-6) if $family && $family != AF_INET() && $family != AF_INET6();
    my $port = _service($service, $type, $flags);
    return _error(-8) unless defined $port;
    my @addresses;
    if (!$named) {
        push @addresses, [AF_INET(), $flags & AI_PASSIVE() ? INADDR_ANY : INADDR_LOOPBACK] if $family != AF_INET6();
        push @addresses, [AF_INET6(), $flags & AI_PASSIVE() ? IN6ADDR_ANY : IN6ADDR_LOOPBACK] if $family != AF_INET();
    }
    elsif ($host =~ /:/) {
        my $address = inet_pton(AF_INET6(), $host);
        return _error(-2) unless defined $address && $family != AF_INET();
        @addresses = [AF_INET6(), $address];
    }
    elsif ($family != AF_INET6()) {
        my $address = inet_pton(AF_INET(), $host);
        if (defined $address) { @addresses = [AF_INET(), $address] }
        elsif ($flags & AI_NUMERICHOST()) { return _error(-2) }
        else {
            my @entry = gethostbyname $host;
            @addresses = map { [AF_INET(), $_] } @entry[4 .. $#entry];
        }
    }
    return _error(-2) unless @addresses;
    my @kinds = grep { (!$type || $_->[0] == $type) && (!$protocol || $_->[1] == $protocol) }
        [SOCK_STREAM(), 6], [SOCK_DGRAM(), 17], [SOCK_RAW(), 0];
    my $canonical = $flags & AI_CANONNAME() ? $host : undef;
    my @found;
    for my $entry (@addresses) {
        my ($af, $address) = @$entry;
        my $sockaddr = $af == AF_INET() ? pack_sockaddr_in($port, $address) : pack_sockaddr_in6($port, $address);
        push @found, map { { family => $af, socktype => $_->[0], protocol => $_->[1], addr => $sockaddr, canonname => $canonical } } @kinds;
        $canonical = undef;
    }
    return (_error(0), @found);
}

sub getnameinfo {
    my ($sockaddr, $flags, $skip) = @_;
    $flags ||= 0;
    $skip  ||= 0;
    my $family = sockaddr_family($sockaddr);
    return _error(-6) if $family != AF_INET() && $family != AF_INET6();
    my ($port, $address) = $family == AF_INET() ? unpack_sockaddr_in($sockaddr) : unpack_sockaddr_in6($sockaddr);
    my ($host, $service);
    $host = gethostbyaddr $address, $family unless $flags & NI_NUMERICHOST() || $skip & NIx_NOHOST();
    return _error(-2) if !defined $host && $flags & NI_NAMEREQD();
    $host = inet_ntop($family, $address) unless defined $host;
    $service = getservbyport $port, $flags & NI_DGRAM() ? 'udp' : 'tcp' unless $flags & NI_NUMERICSERV();
    $service = $port unless defined $service;
    return (_error(0), $skip & NIx_NOHOST() ? undef : $host, $skip & NIx_NOSERV() ? undef : $service);
}

1;

package IO::Socket::INET;
# TCP and UDP sockets over IPv4. Natives: none.
use strict;
use warnings;
our $VERSION = '1.49';
require IO::Socket;
use Socket;
our @ISA = ('IO::Socket');

IO::Socket::INET->register_domain(AF_INET);

my %type_of  = (tcp => SOCK_STREAM, udp => SOCK_DGRAM, icmp => SOCK_RAW);
my %proto_of = (tcp => 6, udp => 17, icmp => 1);
my %name_of  = (6 => 'tcp', 17 => 'udp', 1 => 'icmp');

sub import { my $class = shift; my $into = caller; no strict 'refs'; *{"${into}::$_"} = \&{"Socket::$_"} for grep { /^\w/ && defined &{"Socket::$_"} } @Socket::EXPORT; return }

sub new {
    my $class = shift;
    unshift @_, 'PeerAddr' if @_ == 1;
    return $class->SUPER::new(@_);
}

sub _fail {
    my ($self, $text, $code) = @_;
    $code = $! + 0 unless defined $code;
    local $SIG{__DIE__};
    CORE::close($self) if defined fileno $self;
    $! = $code if $code;
    $@ = $IO::Socket::errstr = ref($self) . ": $text";
    return undef;
}

# (address, port, protocol) of "host:port(number)", with a service name looked up.
sub _where {
    my ($address, $port, $protocol) = @_;
    my $given = $port;
    if (defined $address && $address =~ s/:([\w()-]+)\z//) { $port = $1 }
    my ($number, $name);
    if (defined $protocol && length $protocol) {
        if ($protocol =~ /\D/) {
            $number = $proto_of{ lc $protocol };
            $number = getprotobyname $protocol unless defined $number;
            return (undef, undef, undef, "Bad protocol '$protocol'") unless defined $number;
            $name = lc $protocol;
        }
        else { ($number, $name) = ($protocol, $name_of{$protocol}) }
    }
    if (defined $port) {
        my $default = $port =~ s/\((\d+)\)\z// ? $1 : undef;
        my $found = $port;
        if ($port =~ /\D/) {
            my @service = getservbyname $port, $name || 'tcp';
            $found = @service ? $service[2] : defined $default ? $default : undef;
            return (undef, undef, undef, "Bad service '$given'") unless defined $found || !defined $given;
            return (undef, undef, undef, "Bad service '$port'") unless defined $found;
        }
        $port = $found;
    }
    return ($address, $port, $number);
}

sub configure {
    my ($self, $given) = @_;
    $given->{LocalAddr} = $given->{LocalHost} if defined $given->{LocalHost} && !defined $given->{LocalAddr};
    $given->{PeerAddr}  = $given->{PeerHost} if defined $given->{PeerHost} && !defined $given->{PeerAddr};
    my ($local, $local_port, $protocol, $bad) = _where(@$given{qw(LocalAddr LocalPort Proto)});
    return $self->_fail($bad, 22) if $bad;
    my $local_address = defined $local && length $local ? inet_aton($local) : INADDR_ANY;
    return $self->_fail("Bad hostname '$local'", 22) unless defined $local_address;
    my ($peer, $peer_port);
    if (!$given->{Listen}) {
        my $number;
        ($peer, $peer_port, $number, $bad) = _where(@$given{qw(PeerAddr PeerPort)}, defined $protocol ? $protocol : $given->{Proto});
        return $self->_fail($bad, 22) if $bad;
        $protocol = $number unless defined $protocol;
    }
    $protocol = 6 unless defined $protocol;
    my $type = defined $given->{Type} ? $given->{Type} : $type_of{ $name_of{$protocol} || 'tcp' };
    my $peer_address;
    if (defined $peer) {
        $peer_address = inet_aton($peer);
        return $self->_fail("Bad hostname '$peer'", 22) unless defined $peer_address;
    }
    $self->socket(AF_INET, $type, $protocol) or return $self->_fail("socket: $!");
    if (defined $given->{Blocking}) { defined $self->blocking($given->{Blocking}) or return $self->_fail("blocking: $!") }
    if ($given->{Reuse} || $given->{ReuseAddr}) { $self->sockopt(SO_REUSEADDR, 1) or return $self->_fail("setsockopt: $!") }
    if ($given->{ReusePort}) { $self->sockopt(SO_REUSEPORT, 1) or return $self->_fail("setsockopt: $!") }
    if ($given->{Broadcast}) { $self->sockopt(SO_BROADCAST, 1) or return $self->_fail("setsockopt: $!") }
    if (defined $local_port || $local_address ne INADDR_ANY || $given->{Listen}) {
        $self->bind($local_port || 0, $local_address) or return $self->_fail("bind: $!");
    }
    if ($given->{Listen}) {
        $self->listen($given->{Listen}) or return $self->_fail("listen: $!");
        return $self;
    }
    if (defined $peer_address) {
        return $self if !defined $peer_port;
        $self->connect(pack_sockaddr_in($peer_port, $peer_address))
            or return $self->_fail("connect: $!");
    }
    return $self;
}

sub connect {
    my ($self, @to) = @_;
    return $self->SUPER::connect(@to == 1 ? $to[0] : pack_sockaddr_in(@to));
}
sub bind {
    my ($self, @at) = @_;
    return $self->SUPER::bind(@at == 1 ? $at[0] : pack_sockaddr_in(@at));
}

sub sockaddr { my $name = $_[0]->sockname; return defined $name ? (unpack_sockaddr_in($name))[1] : undef }
sub sockport { my $name = $_[0]->sockname; return defined $name ? (unpack_sockaddr_in($name))[0] : undef }
sub sockhost { my $address = $_[0]->sockaddr; return defined $address ? inet_ntoa($address) : undef }
sub peeraddr { my $name = $_[0]->peername; return defined $name ? (unpack_sockaddr_in($name))[1] : undef }
sub peerport { my $name = $_[0]->peername; return defined $name ? (unpack_sockaddr_in($name))[0] : undef }
sub peerhost { my $address = $_[0]->peeraddr; return defined $address ? inet_ntoa($address) : undef }

1;

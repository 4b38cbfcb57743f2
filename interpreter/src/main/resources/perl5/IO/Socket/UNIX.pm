package IO::Socket::UNIX;
# Sockets named by files. Natives: none.
use strict;
use warnings;
our $VERSION = '1.49';
require IO::Socket;
use Socket;
our @ISA = ('IO::Socket');

IO::Socket::UNIX->register_domain(AF_UNIX);

sub import { my $class = shift; my $into = caller; no strict 'refs'; *{"${into}::$_"} = \&{"Socket::$_"} for grep { /^\w/ && defined &{"Socket::$_"} } @Socket::EXPORT; return }

sub new {
    my $class = shift;
    unshift @_, 'Peer' if @_ == 1;
    return $class->SUPER::new(@_);
}

sub configure {
    my ($self, $given) = @_;
    my $type = $given->{Type} || SOCK_STREAM;
    $self->socket(AF_UNIX, $type, 0) or return undef;
    if (defined $given->{Blocking}) { defined $self->blocking($given->{Blocking}) or return undef }
    if (defined $given->{Local}) { $self->bind(pack_sockaddr_un($given->{Local})) or return undef }
    if (defined $given->{Listen} && $type != SOCK_DGRAM) { $self->listen($given->{Listen} || 5) or return undef }
    elsif (defined $given->{Peer}) { $self->connect(pack_sockaddr_un($given->{Peer})) or return undef }
    return $self;
}

sub hostpath { my $name = $_[0]->sockname; return defined $name && length $name > 2 ? unpack_sockaddr_un($name) : '' }
sub peerpath { my $name = $_[0]->peername; return defined $name && length $name > 2 ? unpack_sockaddr_un($name) : '' }

1;

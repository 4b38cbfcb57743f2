package IO::Socket;
# Sockets as objects. Natives: none.
use strict;
use warnings;
our $VERSION = '1.49';
require IO::Handle;
require Exporter;
use Socket;
our @ISA = ('IO::Handle');
our @EXPORT_OK = ('sockatmark');
our $errstr;
my %class_of;

sub import {
    my $class = shift;
    my $into = caller;
    if (@_ && $_[0] eq 'sockatmark') {
        require Carp;
        Carp::croak('IO::Socket::sockatmark is not supported');
    }
    no strict 'refs';
    *{"${into}::$_"} = \&{"Socket::$_"} for grep { /^\w/ && defined &{"Socket::$_"} } @Socket::EXPORT;
    return;
}

sub _croak { require Carp; goto &Carp::croak }

sub new {
    my ($class, %given) = @_;
    my $self = $class->SUPER::new();
    $self->autoflush(1);
    ${*$self}{io_socket_timeout} = delete $given{Timeout};
    if (!%given) { return $self }
    return $self->configure(\%given);
}

sub register_domain { my ($class, $domain) = @_; $class_of{$domain} = $class }

sub configure {
    my ($self, $given) = @_;
    my $domain = delete $given->{Domain};
    _croak('IO::Socket: Cannot configure a generic socket') unless defined $domain;
    if (!$class_of{$domain}) {
        require($domain == AF_UNIX ? 'IO/Socket/UNIX.pm' : 'IO/Socket/INET.pm');
    }
    _croak("IO::Socket: Unsupported socket domain") unless $class_of{$domain};
    _croak("IO::Socket: Cannot configure socket in domain '$domain'") unless ref $self eq 'IO::Socket';
    bless $self, $class_of{$domain};
    return $self->configure($given);
}

sub socket {
    my ($self, $domain, $type, $protocol) = @_;
    CORE::socket $self, $domain, $type, $protocol or return undef;
    @{*$self}{qw(io_socket_domain io_socket_type io_socket_proto)} = ($domain, $type, $protocol);
    return $self;
}

sub socketpair {
    my ($class, $domain, $type, $protocol) = @_;
    my ($one, $two) = ($class->new, $class->new);
    CORE::socketpair $one, $two, $domain, $type, $protocol or return ();
    for my $end ($one, $two) {
        @{*$end}{qw(io_socket_domain io_socket_type io_socket_proto)} = ($domain, $type, $protocol);
    }
    return ($one, $two);
}

sub connect {
    my ($self, $address) = @_;
    my $timeout = ${*$self}{io_socket_timeout};
    if (!defined $timeout) {
        return CORE::connect($self, $address) ? $self : undef;
    }
    my $blocking = $self->blocking(0);
    my $error = 0;
    if (!CORE::connect $self, $address) {
        $error = $!;
        if ($!{EINPROGRESS} || $!{EWOULDBLOCK}) {
            my $bits = '';
            vec($bits, fileno $self, 1) = 1;
            if (select(undef, $bits, undef, $timeout) > 0) {
                my $status = CORE::getsockopt $self, SOL_SOCKET, SO_ERROR;
                $error = unpack 'i', $status;
            }
            else { $error = 110 }
        }
    }
    $self->blocking(1) if $blocking;
    if ($error) {
        $! = $error;
        $@ = $errstr = "connect: $!";
        return undef;
    }
    return $self;
}

sub bind   { my ($self, $address) = @_; return CORE::bind($self, $address) ? $self : undef }
sub listen { my ($self, $queue) = @_; return CORE::listen($self, defined $queue && $queue > 0 ? $queue : 5) ? $self : undef }

sub accept {
    my ($self, $class) = @_;
    $class ||= ref $self;
    my $timeout = ${*$self}{io_socket_timeout};
    if (defined $timeout) {
        my $bits = '';
        vec($bits, fileno $self, 1) = 1;
        if (!(select($bits, undef, undef, $timeout) > 0)) {
            $@ = $errstr = 'accept: timeout';
            $! = 110;
            return;
        }
    }
    my $new = $class->new(Timeout => $timeout);
    my $peer = CORE::accept $new, $self or return;
    ${*$new}{$_} = ${*$self}{$_} for qw(io_socket_domain io_socket_type io_socket_proto);
    return wantarray ? ($new, $peer) : $new;
}

sub sockname  { my $self = shift; return CORE::getsockname $self }
sub peername  { my $self = shift; my $name = getpeername $self; return defined $name ? $name : ${*$self}{io_socket_peername} }
sub connected { my $self = shift; return getpeername $self }

sub send {
    my ($self, $data, $flags, $peer) = @_;
    $flags ||= 0;
    $peer = defined $peer ? $peer : ${*$self}{io_socket_peername};
    return defined $peer && !defined getpeername $self ? CORE::send($self, $_[1], $flags, $peer) : CORE::send($self, $_[1], $flags);
}

sub recv {
    my ($self, undef, $length, $flags) = @_;
    return ${*$self}{io_socket_peername} = CORE::recv $self, $_[1], $length, $flags || 0;
}

sub shutdown { my ($self, $how) = @_; return CORE::shutdown $self, $how }

sub setsockopt {
    my ($self, $level, $option, $value) = @_;
    return CORE::setsockopt $self, $level, $option, $value;
}

sub getsockopt {
    my ($self, $level, $option) = @_;
    my $value = CORE::getsockopt $self, $level, $option;
    return defined $value && length $value == 4 ? unpack('i', $value) : $value;
}
sub sockopt {
    my ($self, $option, $value) = @_;
    return @_ == 2 ? $self->getsockopt(SOL_SOCKET, $option) : $self->setsockopt(SOL_SOCKET, $option, $value);
}

sub timeout {
    my ($self, $value) = @_;
    my $before = ${*$self}{io_socket_timeout};
    ${*$self}{io_socket_timeout} = defined $value ? 0 + $value : undef if @_ > 1;
    return $before;
}

sub sockdomain { my $self = shift; return ${*$self}{io_socket_domain} }

sub socktype {
    my $self = shift;
    ${*$self}{io_socket_type} = $self->sockopt(SO_TYPE) unless defined ${*$self}{io_socket_type} || !defined fileno $self;
    return ${*$self}{io_socket_type};
}
sub protocol { my $self = shift; return ${*$self}{io_socket_proto} }

sub close {
    my $self = shift;
    return CORE::close($self);
}

require IO::Socket::INET;
require IO::Socket::UNIX;

1;

package IO::Select;
# Sets of handles to wait on. Natives: none.
use strict;
our $VERSION = '1.42';

sub new {
    my $class = shift;
    my $self = bless { handles => {}, order => [] }, ref $class || $class;
    $self->add(@_) if @_;
    return $self;
}

sub _fd {
    my $handle = shift;
    $handle = $handle->[0] if ref $handle eq 'ARRAY';
    return undef unless defined $handle;
    return $handle if !ref $handle && $handle =~ /^\d+$/;
    return fileno $handle;
}

sub add {
    my $self = shift;
    my $count = 0;
    for my $handle (@_) {
        my $fd = _fd($handle);
        next unless defined $fd;
        $count++ unless exists $self->{handles}{$fd};
        $self->{handles}{$fd} = $handle;
    }
    return $count;
}

sub remove {
    my $self = shift;
    my $count = 0;
    for my $handle (@_) {
        my $fd = _fd($handle);
        if (!defined $fd) {
            # already closed: find it by itself
            ($fd) = grep { ref $self->{handles}{$_} && ref $handle && $self->{handles}{$_} == $handle }
                keys %{ $self->{handles} };
        }
        next unless defined $fd && exists $self->{handles}{$fd};
        delete $self->{handles}{$fd};
        $count++;
    }
    return $count;
}

sub exists {
    my ($self, $handle) = @_;
    my $fd = _fd($handle);
    return defined $fd && exists $self->{handles}{$fd} ? $self->{handles}{$fd} : undef;
}

sub handles { my $self = shift; return map { $self->{handles}{$_} } sort { $a <=> $b } keys %{ $self->{handles} } }
sub count   { my $self = shift; return scalar keys %{ $self->{handles} } }

sub bits {
    my $self = shift;
    return undef unless %{ $self->{handles} };
    my $bits = '';
    vec($bits, $_, 1) = 1 for keys %{ $self->{handles} };
    return $bits;
}

sub _ready {
    my ($self, $bits) = @_;
    return () unless defined $bits;
    return map { $self->{handles}{$_} } grep { vec $bits, $_, 1 } sort { $a <=> $b } keys %{ $self->{handles} };
}

sub can_read {
    my ($self, $timeout) = @_;
    my $bits = $self->bits;
    return defined $bits && CORE::select($bits, undef, undef, $timeout) > 0 ? $self->_ready($bits) : ();
}

sub can_write {
    my ($self, $timeout) = @_;
    my $bits = $self->bits;
    return defined $bits && CORE::select(undef, $bits, undef, $timeout) > 0 ? $self->_ready($bits) : ();
}

sub has_exception {
    my ($self, $timeout) = @_;
    my $bits = $self->bits;
    return defined $bits && CORE::select(undef, undef, $bits, $timeout) > 0 ? $self->_ready($bits) : ();
}

sub select {
    shift if defined $_[0] && !ref $_[0];
    my ($read, $write, $except, $timeout) = @_;
    my ($r, $w, $e) = map { defined $_ ? $_->bits : undef } $read, $write, $except;
    my $count = CORE::select($r, $w, $e, $timeout);
    return () unless $count > 0;
    return ($read ? [$read->_ready($r)] : [], $write ? [$write->_ready($w)] : [], $except ? [$except->_ready($e)] : []);
}

1;

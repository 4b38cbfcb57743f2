package Digest::base;
# What digest objects have in common: addfile, add_bits, hexdigest, b64digest. Natives: none.
use strict;
use warnings;
our $VERSION = '1.20';

sub _croak { require Carp; goto &Carp::croak }

sub addfile {
    my ($self, $handle) = @_;
    my $got;
    my $buffer;
    while ($got = read $handle, $buffer, 8192) { $self->add($buffer) }
    _croak("Read failed: $!") unless defined $got;
    return $self;
}

sub add_bits {
    my ($self, $bits, $count) = @_;
    if (!defined $count) { $count = length $bits; $bits = pack 'B*', $bits }
    _croak('Number of bits must be multiple of 8 for this algorithm') if $count % 8;
    return $self->add(substr $bits, 0, $count / 8);
}

sub hexdigest { my $self = shift; return unpack 'H*', $self->digest(@_) }

sub b64digest {
    my $self = shift;
    require MIME::Base64;
    my $text = MIME::Base64::encode_base64($self->digest(@_), '');
    $text =~ s/=+\z//;
    return $text;
}
sub base64_padded_digest { my $self = shift; require MIME::Base64; return MIME::Base64::encode_base64($self->digest, '') }

1;

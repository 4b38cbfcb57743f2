package Digest::SHA;
# SHA-1 and SHA-2. Natives: Digest::SHA::sha1 sha224 sha256 sha384 sha512 (OCTETS...) -> octets.
use strict;
use warnings;
our $VERSION = '6.02';
require Exporter;
require Digest::base;
our @ISA = qw(Exporter Digest::base);
our @EXPORT_OK;

my %block = (1 => 64, 224 => 64, 256 => 64, 384 => 128, 512 => 128);
for my $bits (keys %block) {
    no strict 'refs';
    my $function = "sha$bits";
    my $hash = sub { return &{"Digest::SHA::$function"}(@_) };
    my $hmac = sub {
        my $key = pop;
        $key = '' unless defined $key;
        $key = $hash->($key) if length $key > $block{$bits};
        $key .= "\0" x ($block{$bits} - length $key);
        return $hash->(($key ^ ("\x5c" x $block{$bits})) . $hash->(($key ^ ("\x36" x $block{$bits})) . join '', @_));
    };
    my $base64 = sub {
        require MIME::Base64;
        my $text = MIME::Base64::encode_base64($_[0], '');
        $text =~ s/=+\z//;
        return $text;
    };
    *{"sha${bits}_hex"}    = sub { return unpack 'H*', $hash->(@_) } unless defined &{"sha${bits}_hex"};
    *{"sha${bits}_base64"} = sub { return $base64->($hash->(@_)) } unless defined &{"sha${bits}_base64"};
    *{"hmac_sha$bits"}     = $hmac;
    *{"hmac_sha${bits}_hex"}    = sub { return unpack 'H*', $hmac->(@_) };
    *{"hmac_sha${bits}_base64"} = sub { return $base64->($hmac->(@_)) };
    push @EXPORT_OK, map { ("${_}sha$bits", "${_}sha${bits}_hex", "${_}sha${bits}_base64") } '', 'hmac_';
}

sub new {
    my ($class, $algorithm) = @_;
    $algorithm = 1 unless defined $algorithm;
    $algorithm =~ s/\D+//g;
    $algorithm = 1 if $algorithm eq '';
    if (ref $class) {
        return $class->_start(@_ > 1 ? $algorithm : $class->{algorithm});
    }
    return undef unless $block{$algorithm};
    return (bless {}, $class)->_start($algorithm);
}
sub _start { my ($self, $algorithm) = @_; @$self{qw(algorithm data)} = ($algorithm, ''); return $self }
sub reset  { my $self = shift; return $self->_start($self->{algorithm}) }
sub clone  { my $self = shift; return bless {%$self}, ref $self }
sub algorithm { return $_[0]{algorithm} }
sub hashsize  { my $algorithm = $_[0]{algorithm}; return $algorithm == 1 ? 160 : $algorithm }

sub add {
    my $self = shift;
    for my $piece (@_) {
        my $octets = $piece;
        if (utf8::is_utf8($octets) && !utf8::downgrade($octets, 1)) { Digest::base::_croak('Wide character in subroutine entry') }
        $self->{data} .= $octets;
    }
    return $self;
}

sub addfile {
    my ($self, $file, $mode) = @_;
    return $self->SUPER::addfile($file) if ref $file || ref \$file eq 'GLOB';
    $mode = '' unless defined $mode;
    open my $handle, '<', $file or Digest::base::_croak("$file: Open failed");
    binmode $handle unless $mode =~ /U/;
    $self->SUPER::addfile($handle);
    close $handle;
    return $self;
}

sub digest {
    my $self = shift;
    no strict 'refs';
    my $digest = &{"Digest::SHA::sha$self->{algorithm}"}($self->{data});
    $self->reset;
    return $digest;
}

1;

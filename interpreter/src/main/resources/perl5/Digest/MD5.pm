package Digest::MD5;
# MD5. Natives: Digest::MD5::md5(OCTETS...) -> 16 octets.
use strict;
use warnings;
our $VERSION = '2.58';
require Exporter;
require Digest::base;
our @ISA = qw(Exporter Digest::base);
our @EXPORT_OK = qw(md5 md5_hex md5_base64);

sub _hex    { return unpack 'H*', md5(@_) }
sub _base64 {
    require MIME::Base64;
    my $text = MIME::Base64::encode_base64(md5(@_), '');
    $text =~ s/=+\z//;
    return $text;
}
*md5_hex    = \&_hex unless defined &md5_hex;
*md5_base64 = \&_base64 unless defined &md5_base64;

sub new {
    my $class = shift;
    if (ref $class) { $class->{data} = ''; return $class }
    return bless { data => '' }, $class;
}
sub reset { my $self = shift; $self->{data} = ''; return $self }
sub clone { my $self = shift; return bless {%$self}, ref $self }

sub add {
    my $self = shift;
    for my $piece (@_) {
        my $octets = $piece;
        if (utf8::is_utf8($octets) && !utf8::downgrade($octets, 1)) { Digest::base::_croak('Wide character in subroutine entry') }
        $self->{data} .= $octets;
    }
    return $self;
}

sub digest {
    my $self = shift;
    my $digest = md5($self->{data});
    $self->{data} = '';
    return $digest;
}

1;

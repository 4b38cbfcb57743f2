package MIME::Base64;
# Base64, by way of pack's uuencoding. Natives: none.
use strict;
use warnings;
our $VERSION = '3.16';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(encode_base64 decode_base64);
our @EXPORT_OK = qw(encode_base64url decode_base64url encoded_base64_length decoded_base64_length);

sub encode_base64 ($;$) {
    my ($octets, $end) = @_;
    return '' unless defined $octets;
    $end = "\n" unless defined $end;
    if (utf8::is_utf8($octets) && !utf8::downgrade($octets, 1)) {
        require Carp;
        Carp::croak('Wide character in subroutine entry');
    }
    my $out = '';
    for (my $i = 0; $i < length $octets; $i += 45) {
        my $line = substr pack('u', substr $octets, $i, 45), 1;
        chop $line;
        $out .= $line;
    }
    $out =~ tr{` -_}{AA-Za-z0-9+/};
    my $short = (3 - length($octets) % 3) % 3;
    substr($out, -$short) = '=' x $short if $short;
    $out =~ s/(.{1,76})/$1$end/g if length $end;
    return $out;
}

sub decode_base64 ($) {
    my $text = shift;
    return '' unless defined $text;
    $text =~ s/=.*//s;
    $text =~ tr{A-Za-z0-9+/}{}cd;
    my $length = int(length($text) * 6 / 8);
    $text =~ tr{A-Za-z0-9+/}{ -_};
    my $out = '';
    while (length $text) {
        my $chunk = substr $text, 0, 60, '';
        my $octets = int(length($chunk) * 6 / 8);
        $chunk .= ' ' x (60 - length $chunk) if length $chunk < 60;
        $out .= substr unpack('u', chr(32 + 45) . "$chunk\n"), 0, $octets;
    }
    return substr $out, 0, $length;
}

sub encode_base64url ($;$) {
    my $out = encode_base64($_[0], '');
    $out =~ s/=+\z//;
    $out =~ tr{+/}{-_};
    return $out;
}

sub decode_base64url ($) {
    my $text = shift;
    $text =~ tr{-_}{+/};
    $text .= '=' while length($text) % 4;
    return decode_base64($text);
}

sub encoded_base64_length ($;$) {
    my ($octets, $end) = @_;
    $end = "\n" unless defined $end;
    my $length = int((length($octets) + 2) / 3) * 4;
    return $length + int(($length + 75) / 76) * length $end;
}
sub decoded_base64_length ($) { return length decode_base64($_[0]) }
*encode = \&encode_base64;
*decode = \&decode_base64;

1;

package MIME::QuotedPrint;
# Quoted-printable text. Natives: none.
use strict;
use warnings;
our $VERSION = '3.16';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(encode_qp decode_qp);

sub encode_qp ($;$$) {
    my ($text, $end, $binary) = @_;
    return '' unless defined $text;
    $end = "\n" unless defined $end;
    $text =~ s/([^ \t\n!"#\$%&'()*+,\-.\/0-9:;<>?\@A-Z[\\\]^_`a-z{|}~])/sprintf '=%02X', ord $1/eg;
    $text =~ s/\n/=0A/g if $binary;
    $text =~ s/([ \t]+)$/join '', map { sprintf '=%02X', ord } split \/\/, $1/egm if length $end;
    return $text unless length $end;
    my $out = '';
    for my $line (split /^/, $text) {
        my $ended = $line =~ s/\n\z//;
        while (length $line > 76) {
            my $piece = substr $line, 0, 75;
            $piece =~ s/=[0-9A-F]?\z//;
            substr $line, 0, length $piece, '';
            $out .= "$piece=$end";
        }
        $out .= $line . ($ended ? $end : '');
    }
    $out .= "=$end" if length $out && $out !~ /\Q$end\E\z/;
    return $out;
}

sub decode_qp ($) {
    my $text = shift;
    return '' unless defined $text;
    $text =~ s/\r\n/\n/g;
    $text =~ s/[ \t]+\n/\n/g;
    $text =~ s/[ \t]+\z//;
    $text =~ s/=[ \t]*\n//g;
    $text =~ s/=([0-9A-Fa-f]{2})/chr hex $1/eg;
    return $text;
}
*encode = \&encode_qp;
*decode = \&decode_qp;

1;

package Encode;
# Text to octets and back: UTF-8, UTF-16, UTF-32, ASCII, ISO-8859-1, ISO-8859-15, Windows-1252.
# Natives: utf8::encode decode upgrade is_utf8.
use strict;
use warnings;
our $VERSION = '3.17';
require Exporter;
our @ISA = ('Exporter');

sub DIE_ON_ERR ()    { 0x0001 }
sub WARN_ON_ERR ()   { 0x0002 }
sub RETURN_ON_ERR () { 0x0004 }
sub LEAVE_SRC ()     { 0x0008 }
sub ONLY_PRAGMA_WARNINGS () { 0x0010 }
sub PERLQQ ()        { 0x0100 }
sub HTMLCREF ()      { 0x0200 }
sub XMLCREF ()       { 0x0400 }
sub STOP_AT_PARTIAL () { 0x0800 }
sub FB_DEFAULT ()    { 0 }
sub FB_CROAK ()      { 1 }
sub FB_QUIET ()      { 4 }
sub FB_WARN ()       { 6 }
sub FB_PERLQQ ()     { 0x0108 }
sub FB_HTMLCREF ()   { 0x0208 }
sub FB_XMLCREF ()    { 0x0408 }

my @flags    = qw(DIE_ON_ERR WARN_ON_ERR RETURN_ON_ERR LEAVE_SRC ONLY_PRAGMA_WARNINGS PERLQQ HTMLCREF XMLCREF STOP_AT_PARTIAL);
my @fallback = qw(FB_DEFAULT FB_CROAK FB_QUIET FB_WARN FB_PERLQQ FB_HTMLCREF FB_XMLCREF);
our @EXPORT = qw(decode decode_utf8 encode encode_utf8 str2bytes bytes2str encodings find_encoding
    find_mime_encoding clone_encoding);
push @EXPORT, grep { /^FB_/ } @fallback;
our @EXPORT_OK = (qw(_utf8_off _utf8_on define_encoding from_to is_16bit is_8bit is_utf8 perlio_ok
    resolve_alias utf8_off), @flags, grep { !/^FB_/ } @fallback);
@EXPORT_OK = grep { !/^(?:is_16bit|is_8bit|utf8_off)$/ } @EXPORT_OK;
our %EXPORT_TAGS = (all => [@EXPORT, @EXPORT_OK], default => [@EXPORT], fallbacks => [@fallback], fallback_all => [@flags, @fallback]);

sub _croak { require Carp; goto &Carp::croak }

# Encodings by canonical name: how one character and one piece of octets are mapped.
my %table = (
    'utf8'        => { name => 'utf8', mime => 'UTF-8', kind => 'utf8' },
    'utf-8-strict' => { name => 'utf-8-strict', mime => 'UTF-8', kind => 'utf8', strict => 1 },
    'ascii'       => { name => 'ascii', mime => 'US-ASCII', kind => 'bytes', top => 127, map => {} },
    'iso-8859-1'  => { name => 'iso-8859-1', mime => 'ISO-8859-1', kind => 'bytes', top => 255, map => {} },
    'iso-8859-15' => { name => 'iso-8859-15', mime => 'ISO-8859-15', kind => 'bytes', top => 255, map => {
        0xa4 => 0x20ac, 0xa6 => 0x160, 0xa8 => 0x161, 0xb4 => 0x17d, 0xb8 => 0x17e, 0xbc => 0x152, 0xbd => 0x153, 0xbe => 0x178 } },
    'cp1252'      => { name => 'cp1252', mime => 'windows-1252', kind => 'bytes', top => 255, map => {
        0x80 => 0x20ac, 0x81 => undef, 0x82 => 0x201a, 0x83 => 0x192, 0x84 => 0x201e, 0x85 => 0x2026, 0x86 => 0x2020,
        0x87 => 0x2021, 0x88 => 0x2c6, 0x89 => 0x2030, 0x8a => 0x160, 0x8b => 0x2039, 0x8c => 0x152, 0x8d => undef,
        0x8e => 0x17d, 0x8f => undef, 0x90 => undef, 0x91 => 0x2018, 0x92 => 0x2019, 0x93 => 0x201c, 0x94 => 0x201d,
        0x95 => 0x2022, 0x96 => 0x2013, 0x97 => 0x2014, 0x98 => 0x2dc, 0x99 => 0x2122, 0x9a => 0x161, 0x9b => 0x203a,
        0x9c => 0x153, 0x9d => undef, 0x9e => 0x17e, 0x9f => 0x178 } },
    'UTF-16'      => { name => 'UTF-16', mime => 'UTF-16', kind => 'wide', size => 2, order => '' },
    'UTF-16BE'    => { name => 'UTF-16BE', mime => 'UTF-16BE', kind => 'wide', size => 2, order => 'n' },
    'UTF-16LE'    => { name => 'UTF-16LE', mime => 'UTF-16LE', kind => 'wide', size => 2, order => 'v' },
    'UTF-32'      => { name => 'UTF-32', mime => 'UTF-32', kind => 'wide', size => 4, order => '' },
    'UTF-32BE'    => { name => 'UTF-32BE', mime => 'UTF-32BE', kind => 'wide', size => 4, order => 'N' },
    'UTF-32LE'    => { name => 'UTF-32LE', mime => 'UTF-32LE', kind => 'wide', size => 4, order => 'V' },
);
my %class = (utf8 => 'Encode::utf8', bytes => 'Encode::XS', wide => 'Encode::Unicode');
my %object;
my %defined;

sub _canonical {
    my $name = lc shift;
    $name =~ s/[_ ]/-/g;
    return 'utf-8-strict' if $name eq 'utf-8' || $name eq 'utf-8-strict';
    return 'utf8' if $name eq 'utf8';
    return 'ascii' if $name =~ /^(?:us-?)?ascii$|^646$|^iso-646-us$/;
    return 'iso-8859-1' if $name =~ /^(?:iso-?8859-?1|latin-?1|l1|binary)$/;
    return 'iso-8859-15' if $name =~ /^(?:iso-?8859-?15|latin-?9)$/;
    return 'cp1252' if $name =~ /^(?:cp|windows-?|winlatin)-?1252$|^winlatin1$/;
    return "UTF-$1" . (defined $2 ? uc $2 : '') if $name =~ /^utf-?(16|32)-?(be|le)?$/;
    return 'UTF-16BE' if $name =~ /^(?:ucs-?2(?:-?be)?|iso-10646-1)$/;
    return 'UTF-16LE' if $name eq 'ucs-2le' || $name eq 'ucs2-le';
    return undef;
}

sub find_encoding {
    my ($name) = @_;
    return undef unless defined $name;
    return $name if ref $name && eval { $name->can('renew') || $name->can('encode') };
    return $defined{ lc $name } if $defined{ lc $name };
    my $canonical = _canonical($name);
    return undef unless defined $canonical;
    my $entry = $table{$canonical};
    return $object{$canonical} ||= bless { %$entry, Name => $entry->{name} }, $class{ $entry->{kind} };
}
sub getEncoding { my ($class, $name) = @_; return find_encoding($name) }

sub find_mime_encoding {
    my $name = shift;
    return defined $name && lc $name eq 'utf8' ? undef : find_encoding($name);
}
sub clone_encoding { my $encoding = find_encoding(shift); return defined $encoding ? bless({%$encoding}, ref $encoding) : undef }
sub define_encoding { my ($object, @names) = @_; $defined{ lc $_ } = $object for @names; return $object }
sub resolve_alias { my $encoding = find_encoding(shift); return defined $encoding ? $encoding->name : '' }
sub perlio_ok { return defined find_encoding(ref $_[0] ? $_[0]->name : $_[0]) ? 1 : 0 }
sub encodings { return sort { lc $a cmp lc $b } keys %table }

sub is_utf8 { return utf8::is_utf8($_[0]) }
sub _utf8_on  { return undef unless defined $_[0]; my $was = utf8::is_utf8($_[0]); utf8::decode($_[0]) unless $was; return $was }
sub _utf8_off { return undef unless defined $_[0]; my $was = utf8::is_utf8($_[0]); utf8::encode($_[0]) if $was; return $was }

sub encode_utf8 ($) {
    my $text = shift;
    return undef unless defined $text;
    utf8::encode($text);
    return $text;
}

sub decode_utf8 ($;$) {
    my ($octets, $check) = @_;
    return undef unless defined $octets;
    my $copy = $octets;
    my $text = find_encoding('utf8')->decode($copy, $check || 0);
    $_[0] = $copy if $check && !ref $check && !($check & LEAVE_SRC);
    return $text;
}

sub encode ($$;$) {
    my ($name, $text, $check) = @_;
    return undef unless defined $text;
    _croak('Encoding name should not be undef') unless defined $name;
    my $encoding = find_encoding($name);
    _croak("Unknown encoding '$name'") unless defined $encoding;
    my $copy = "$text";
    my $octets = $encoding->encode($copy, $check || 0);
    $_[1] = $copy if $check && !ref $check && !($check & LEAVE_SRC);
    return $octets;
}
sub str2bytes ($$;$) { goto &encode }

sub decode ($$;$) {
    my ($name, $octets, $check) = @_;
    return undef unless defined $octets;
    _croak('Encoding name should not be undef') unless defined $name;
    my $encoding = find_encoding($name);
    _croak("Unknown encoding '$name'") unless defined $encoding;
    my $copy = "$octets";
    my $text = $encoding->decode($copy, $check || 0);
    $_[1] = $copy if $check && !ref $check && !($check & LEAVE_SRC);
    return $text;
}
sub bytes2str ($$;$) { goto &decode }

sub from_to ($$$;$) {
    my (undef, $from, $to, $check) = @_;
    return undef unless defined $_[0];
    my $text = decode($from, $_[0]);
    my $octets = encode($to, $text, $check);
    return undef unless defined $octets;
    $_[0] = $octets;
    return length $octets;
}

# What to do with something that cannot be mapped. Returns the replacement, or undef to stop.
sub _trouble {
    my ($check, $name, $shown, $code, $default, $decoding) = @_;
    if (ref $check eq 'CODE') { return $check->($code) }
    my $message = $decoding ? "$name \"$shown\" does not map to Unicode" : "\"$shown\" does not map to $name";
    if ($check & DIE_ON_ERR) { require Carp; local $Carp::CarpLevel = 0; Carp::croak($message) }
    if ($check & WARN_ON_ERR) { require Carp; Carp::carp($message) }
    return undef if $check & RETURN_ON_ERR;
    return $shown if $check & PERLQQ;
    if (!$decoding) {
        return sprintf '&#%d;', $code if $check & HTMLCREF;
        return sprintf '&#x%x;', $code if $check & XMLCREF;
    }
    return $default;
}

package Encode::Encoding;
our $VERSION = '2.08';
$INC{'Encode/Encoding.pm'} ||= $INC{'Encode.pm'};
sub Define    { my ($class, @names) = @_; return Encode::define_encoding(bless({ Name => $names[0] }, $class), @names) }
sub name      { return $_[0]{Name} }
sub mime_name { return $_[0]{mime} }
sub renew     { return $_[0] }
sub renewed   { return 0 }
sub perlio_ok { return 1 }
sub DEBUG     { return 0 }
sub fromUnicode { my $self = shift; return $self->encode(@_) }
sub toUnicode   { my $self = shift; return $self->decode(@_) }

package Encode::XS;
our @ISA = ('Encode::Encoding');

sub _reverse {
    my $self = shift;
    return $self->{reverse} ||= do {
        my %reverse;
        for my $byte (keys %{ $self->{map} }) {
            my $code = $self->{map}{$byte};
            $reverse{$code} = $byte if defined $code;
        }
        \%reverse;
    };
}

sub encode {
    my ($self, $text, $check) = @_;
    return undef unless defined $text;
    $check ||= 0;
    my ($map, $reverse, $top) = ($self->{map}, $self->_reverse, $self->{top});
    my $out = '';
    my $at = 0;
    for my $char (split //, $text) {
        my $code = ord $char;
        if ($code <= $top && !exists $map->{$code}) { $out .= chr $code }
        elsif (exists $reverse->{$code})            { $out .= chr $reverse->{$code} }
        else {
            my $instead = Encode::_trouble($check, $self->{name}, sprintf('\x{%04x}', $code), $code, '?', 0);
            last unless defined $instead;
            $out .= $instead;
        }
        $at++;
    }
    $_[1] = substr $text, $at if !ref $check && $check && !($check & 8);
    utf8::encode($out) if utf8::is_utf8($out) && !utf8::downgrade($out, 1);
    return $out;
}

sub decode {
    my ($self, $octets, $check) = @_;
    return undef unless defined $octets;
    $check ||= 0;
    my ($map, $top) = ($self->{map}, $self->{top});
    my $out = '';
    my $at = 0;
    for my $char (split //, $octets) {
        my $byte = ord $char;
        my $code = exists $map->{$byte} ? $map->{$byte} : $byte <= $top ? $byte : undef;
        if (defined $code) { $out .= chr $code }
        else {
            my $instead = Encode::_trouble($check, $self->{name}, sprintf('\x%02X', $byte), $byte, "\x{fffd}", 1);
            last unless defined $instead;
            $out .= $instead;
        }
        $at++;
    }
    $_[1] = substr $octets, $at if !ref $check && $check && !($check & 8);
    utf8::upgrade($out);
    return $out;
}

package Encode::utf8;
our @ISA = ('Encode::Encoding');

sub encode {
    my ($self, $text, $check) = @_;
    return undef unless defined $text;
    if ($self->{strict}) { $text =~ s/[\x{d800}-\x{dfff}]/\x{fffd}/g if $text =~ /[\x{d800}-\x{dfff}]/ }
    utf8::encode($text);
    $_[1] = '' if $check && !ref $check && !($check & 8);
    return $text;
}

my $good = qr/[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}
    |\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}/x;

sub decode {
    my ($self, $octets, $check) = @_;
    return undef unless defined $octets;
    $check ||= 0;
    if (utf8::is_utf8($octets) && !utf8::downgrade($octets, 1)) {
        Encode::_croak('Cannot decode string with wide characters');
    }
    my $out = $octets;
    my $rest = '';
    if ($octets =~ /\A(?:$good)*+\z/) { utf8::decode($out) }
    else { ($out, $rest) = $self->_repair($octets, $check) }
    utf8::upgrade($out);
    $_[1] = $rest if !ref $check && $check && !($check & 8);
    return $out;
}

# Goes from one well-formed stretch to the next, handling what is malformed between.
sub _repair {
    my ($self, $octets, $check) = @_;
    my $out = '';
    pos($octets) = 0;
    while (pos($octets) < length $octets) {
        if ($octets =~ /\G((?:$good)+)/gc) {
            my $piece = $1;
            utf8::decode($piece);
            $out .= $piece;
            next;
        }
        $octets =~ /\G(\xed[\xa0-\xbf][\x80-\xbf]|\xe0[\xa0-\xbf]|[\xe1-\xef][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]?|[\xf1-\xf3][\x80-\xbf]{1,2}|\xf4[\x80-\x8f][\x80-\xbf]?|.)/gcs;
        my $bad = $1;
        my $shown = join '', map { sprintf '\x%02X', ord } split //, $bad;
        my $name = $self->{strict} ? 'UTF-8' : 'utf8';
        my $instead = ref $check eq 'CODE' ? $check->(map { ord } split //, $bad)
            : Encode::_trouble($check, $name, $shown, 0xfffd, "\x{fffd}", 1);
        if (!defined $instead) { return ($out, substr $octets, pos($octets) - length $bad) }
        $out .= $instead;
    }
    return ($out, '');
}

package Encode::Unicode;
our @ISA = ('Encode::Encoding');

sub encode {
    my ($self, $text, $check) = @_;
    return undef unless defined $text;
    my $size = $self->{size};
    my $order = $self->{order} || ($size == 2 ? 'n' : 'N');
    my $out = $self->{order} ? '' : pack $order, 0xfeff;
    for my $char (split //, $text) {
        my $code = ord $char;
        if ($code >= 0xd800 && $code <= 0xdfff || $code > 0x10ffff) { $code = 0xfffd }
        if ($size == 4 || $code < 0x10000) { $out .= pack $order, $code }
        else {
            $code -= 0x10000;
            $out .= pack "${order}2", 0xd800 + ($code >> 10), 0xdc00 + ($code & 0x3ff);
        }
    }
    $_[1] = '' if $check && !ref $check && !($check & 8);
    return $out;
}

sub decode {
    my ($self, $octets, $check) = @_;
    return undef unless defined $octets;
    $check ||= 0;
    my $size = $self->{size};
    my $order = $self->{order};
    if (!$order) {
        my $mark = substr $octets, 0, $size, '';
        my ($big, $little) = $size == 2 ? ('n', 'v') : ('N', 'V');
        if (length $mark == $size && unpack($big, $mark) == 0xfeff) { $order = $big }
        elsif (length $mark == $size && unpack($little, $mark) == 0xfeff) { $order = $little }
        else { Encode::_croak("$self->{name}:Unrecognised BOM " . (length $mark == $size ? sprintf '%x', unpack $big, $mark : '0')) }
    }
    my @units = unpack "$order*", $octets;
    my $out = '';
    while (@units) {
        my $code = shift @units;
        if ($size == 2 && $code >= 0xd800 && $code <= 0xdbff && @units && $units[0] >= 0xdc00 && $units[0] <= 0xdfff) {
            $code = 0x10000 + (($code - 0xd800) << 10) + (shift(@units) - 0xdc00);
        }
        elsif ($code >= 0xd800 && $code <= 0xdfff || $code > 0x10ffff) {
            Encode::_croak("$self->{name}:Malformed HI surrogate " . sprintf '%x', $code) if !ref $check && $check & 1;
            $code = 0xfffd;
        }
        $out .= chr $code;
    }
    if (my $partial = length($octets) % $size) {
        Encode::_croak("$self->{name}:Partial character") if !ref $check && $check & 1;
    }
    $_[1] = '' if !ref $check && $check && !($check & 8);
    utf8::upgrade($out);
    return $out;
}

1;

package bytes;
# Byte semantics for strings. The parser knows this pragma itself; the functions below look at the
# UTF-8 form of their argument. Natives: utf8::encode utf8::is_utf8.
our $VERSION = '1.08';
our $hint_bits = 0x8;

sub import   { $^H |= $hint_bits }
sub unimport { $^H &= ~$hint_bits }

sub _octets {
    my $text = shift;
    return $text unless defined $text;
    $text = "$text";
    utf8::encode($text) if utf8::is_utf8($text);
    return $text;
}

sub length (_) { my $octets = _octets($_[0]); return CORE::length($octets) }
sub chr (_)    { return CORE::chr($_[0] & 255) }
sub ord (_)    { return CORE::ord(_octets($_[0])) }

sub substr ($$;$$) {
    my $octets = _octets($_[0]);
    return @_ == 2 ? CORE::substr($octets, $_[1]) : CORE::substr($octets, $_[1], $_[2]);
}

sub index ($$;$) {
    my ($octets, $find) = (_octets($_[0]), _octets($_[1]));
    return @_ == 2 ? CORE::index($octets, $find) : CORE::index($octets, $find, $_[2]);
}

sub rindex ($$;$) {
    my ($octets, $find) = (_octets($_[0]), _octets($_[1]));
    return @_ == 2 ? CORE::rindex($octets, $find) : CORE::rindex($octets, $find, $_[2]);
}

1;

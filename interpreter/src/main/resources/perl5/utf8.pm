package utf8;
# Source text is UTF-8. The parser knows this pragma itself.
# Natives: utf8::encode decode upgrade downgrade is_utf8 valid native_to_unicode unicode_to_native.
our $VERSION = '1.24';
our $hint_bits = 0x00800000;

sub import   { $^H |= $hint_bits }
sub unimport { $^H &= ~$hint_bits }

1;

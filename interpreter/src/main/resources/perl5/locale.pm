package locale;
# The process always runs in the C locale (UTF-8 for text), so this changes nothing. Natives: none.
our $VERSION = '1.10';
our $locale_hint_bits = 0x4;
our $not_chars = '';
sub import   { $^H |= $locale_hint_bits }
sub unimport { $^H &= ~$locale_hint_bits }
1;

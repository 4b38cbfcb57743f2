# Strings of characters: length, ord, case, utf8 encode and decode, \N{U+}, use utf8 (perlunicode).
use strict;
use warnings;
use utf8;

binmode STDOUT, ':utf8';
my $s = "naïve café ☺";
print length $s, " ", uc $s, " ", scalar reverse($s), " ", index($s, '☺'), "\n";
print ucfirst "élan", " ", lc "ÀÉ", " ", "ß" eq lc "ẞ" ? 1 : 0, " ", uc "ß", " ", "\N{U+263A}", "\n";
my $bytes = $s;
utf8::encode($bytes);
print length $bytes, " ", utf8::is_utf8($bytes) ? 1 : 0, "\n";
my $back = $bytes;
print utf8::decode($back) ? 1 : 0, " ", $back eq $s ? 1 : 0, "\n";
print join(' ', map { sprintf 'U+%04X', ord } split //, "aé☺"), "\n";
print join('|', "aé☺" =~ /(\w)/g), " ", "é" =~ /^\w$/ ? 1 : 0, " ", "é" =~ /^\w$/a ? 1 : 0, "\n";
my $été = "variable";
print "$été ", "日本" =~ /\p{Han}/ ? 1 : 0, " ", "Ω" =~ /ω/i ? 1 : 0, "\n";
print sprintf('%-6s|%3s|', "é", "☺"), " ", substr("日本語", 1, 1), " ", join(',', sort "é", "e", "z"), "\n";
use Encode qw(encode decode);
print length(encode('UTF-8', "€")), " ", decode('UTF-8', "\xe2\x82\xac"), " ", length(encode('UTF-16BE', "ab")),
    " ", encode('iso-8859-1', "é") eq "\xe9" ? 1 : 0, "\n";

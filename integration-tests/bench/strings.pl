# Strings built by concatenation, looked into by substr and index, joined and reversed.
use strict;
use warnings;

sub work {
    my $text = '';
    for my $i (1 .. 100_000) {
        $text .= chr(97 + $i % 26);
        $text .= ' ' if $i % 7 == 0;
    }
    my $vowels = 0;
    for (my $at = 0; $at < length $text; $at += 3) {
        my $two = substr($text, $at, 2);
        $vowels++ if index('aeiou', substr($two, 0, 1)) >= 0;
    }
    my $joined = join '-', map { "<$_>" } split / /, $text;
    return length($joined) . ":$vowels:" . substr(reverse($joined), 0, 10);
}

1;

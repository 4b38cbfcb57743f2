# Text::Wrap, Text::Tabs, Text::ParseWords, Text::Abbrev, Term::ANSIColor.
use strict;
use warnings;
use Text::Wrap qw(wrap fill $columns $huge);
use Text::Tabs;
use Text::ParseWords;
use Text::Abbrev;
use Term::ANSIColor qw(color colored uncolor colorstrip colorvalid :constants);

my $text = 'The quick brown fox jumps over the lazy dog and then runs away from the very angry farmer.';
$columns = 30;
print wrap('', '', $text), "\n";
print wrap('* ', '  ', $text, 'More text.'), "\n";
print wrap("\t", '', $text), "|\n";
print wrap('', '    ', "one\ntwo\n\nthree  four\n"), "|\n";
print wrap('', '', 'x' x 70, 'short'), "\n";
{
    local $huge = 'overflow';
    print wrap('', '', 'a ' . 'x' x 40 . ' b'), "\n";
    $huge = 'die';
    eval { wrap('', '', 'x' x 70); 1 } or print substr($@, 0, 20), "\n";
}
{
    local $Text::Wrap::separator = "|\n";
    print wrap('', '> ', $text), "\n";
}
print fill('  ', '', "first para\nis here\n\n  second one is a bit longer than that"), "\n";
print wrap('', '', ''), "|\n";
print join('|', expand("a\tb", "abcdefgh\tc", "\t\tx\n\ty")), "\n";
print unexpand('a       b' . ' ' x 15 . 'c'), "\n";
print join('|', shellwords(q{foo "bar baz" 'it''s' a\ b "q\"x"})), "\n";
print join('|', quotewords(',', 0, q{a,"b,c",d\,e}, 'x,y')), "\n";
print join('|', quotewords(',', 1, q{a,"b,c",d\,e})), "\n";
print join('|', map { defined $_ ? $_ : 'undef' } parse_line(':', 'delimiters', 'a:b::c')), "\n";
print join('|', map { join ',', @$_ } nested_quotewords('\s+', 0, 'a b', '"c d" e')), "\n";
print scalar(my @bad = shellwords('unbalanced "quote')), "\n";
print join('|', map { defined $_ ? "[$_]" : 'undef' } quotewords(',', 0, 'a,,b,')), "\n";
my %abbrev = abbrev(qw(list load quit));
print join(' ', map { "$_=$abbrev{$_}" } sort keys %abbrev), "\n";
sub visible { my $t = join '', @_; $t =~ s/\e/ESC/g; print "$t\n" }
visible(color('bold red'), 'x', color('reset'));
visible(colored('text', 'green', 'on_black'), colored(['bright_blue'], 'a', 'b'));
visible(BOLD, RED, 'y', RESET);
visible(color('ansi5'), color('rgb123'), color('on_grey3'), color('italic'));
print join(',', uncolor('1;31')), ' ', colorstrip("\e[1mbold\e[0m"), ' ', colorvalid('red') ? 1 : 0, colorvalid('pinkish') ? 1 : 0, "\n";
eval { color('pinkish') } or print $@ =~ /^(.*?) at /, "\n";
{
    local $Term::ANSIColor::AUTORESET = 1;
    visible(GREEN('auto'));
    local $Term::ANSIColor::EACHLINE = "\n";
    visible(colored("a\nb\n", 'red'));
}
{
    local $ENV{ANSI_COLORS_DISABLED} = 1;
    visible(colored('plain', 'red'), color('red'));
}

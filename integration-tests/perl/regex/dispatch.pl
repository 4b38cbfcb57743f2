# Regexes at work: a tokenizer, CSV, key-value config, a template, word wrap (perlfaq6).
use strict;
use warnings;

sub csv {
    my @f;
    push @f, defined $1 ? $1 =~ s/""/"/gr : $2 while $_[0] =~ /\G(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g;
    pop @f if @f > 1 && !defined pos $_[0];
    return @f;
}
my @f = 'a,"b,c","d ""q""",,e' =~ /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;
my @fields;
while (my ($q, $p) = splice @f, 0, 2) { push @fields, defined $q ? $q =~ s/""/"/gr : $p }
print join('|', @fields), "\n";

sub calc {
    my $e = shift =~ s/\s+//gr;
    1 while $e =~ s/\(([^()]+)\)/calc($1)/e;
    1 while $e =~ s{(-?[\d.]+)([*/])(-?[\d.]+)}{$2 eq '*' ? $1 * $3 : $1 / $3}e;
    1 while $e =~ s{(-?[\d.]+)([+-])(-?[\d.]+)}{$2 eq '+' ? $1 + $3 : $1 - $3}e;
    return $e;
}
print calc('1 + 2 * 3'), " ", calc('(1 + 2) * 3'), " ", calc('2 * (3 + (4 - 1)) / 4'), "\n";
my $text = "the quick brown fox jumps over the lazy dog";
(my $wrapped = $text) =~ s/(.{1,15})(?:\s+|$)/$1\n/g;
print $wrapped;
my %words;
$words{$_}++ for $text =~ /\w+/g;
print join(' ', map { "$_$words{$_}" } (sort { $words{$b} <=> $words{$a} || $a cmp $b } keys %words)[0 .. 2]),
    "\n";
my $config = "# comment\nname = x\n\n[section]\nkey=\"quoted value\"\n";
my ($section, %c) = ('main');
for (split /\n/, $config) {
    next if /^\s*(#|$)/;
    if (/^\[(\w+)\]$/) { $section = $1; next }
    $c{"$section.$1"} = $2 // $3 if /^(\w+)\s*=\s*(?:"([^"]*)"|(.*?))\s*$/;
}
print join(';', map { "$_=$c{$_}" } sort keys %c), "\n";
print join(' ',
    map { /^(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/ ? 'ip' : 'no' } '1.2.3.4',
    '256.1.1.1', '192.168.0.255'), "\n";
my $url = 'https://user@example.com:8080/path/x?q=1&r=2#frag';
print join('|', $url =~ m{^(\w+)://(?:([^@/]+)@)?([^:/]+)(?::(\d+))?(/[^?#]*)?(?:\?([^#]*))?(?:#(.*))?$}), "\n";

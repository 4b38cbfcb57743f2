# Text: word frequency, wrapping, justification, Levenshtein, soundex, caesar, anagrams, palindromes.
use strict; use warnings;
my $text = <<'END';
The quick brown fox jumps over the lazy dog. The dog sleeps; the fox doesn't.
A fox is quick, a dog is not. "Quick," said the fox, "is what I am!"
END
my %n; $n{lc $1}++ while $text =~ /([A-Za-z']+)/g;
printf "%-6s %s\n", $_, '*' x $n{$_} for (sort { $n{$b} <=> $n{$a} || $a cmp $b } keys %n)[0 .. 5];
sub wrap { my ($w, $s) = @_; my @l = (''); for (split ' ', $s) { if (length($l[-1]) + length($_) + 1 > $w && length $l[-1]) { push @l, $_ } else { $l[-1] .= (length $l[-1] ? ' ' : '') . $_ } } @l }
print map { sprintf "|%-30s|\n", $_ } wrap(30, $text);
sub justify { my ($w, @l) = @_; map { my $l = $_; my $gaps = () = $l =~ / /g; my $i = 0; if ($gaps) { 1 while length $l < $w && $l =~ s/^((?:\S+ +){$i}\S+)( +)/$1$2 / && ($i = ($i + 1) % $gaps, 1) } $l } @l }
print "[$_]\n" for justify(30, (wrap(30, $text))[0 .. 2]);
sub lev { my ($s, $t) = @_; my @d = (0 .. length $t); for my $i (1 .. length $s) { my @e = ($i); for my $j (1 .. length $t) { my $c = substr($s, $i - 1, 1) eq substr($t, $j - 1, 1) ? 0 : 1; my ($m) = sort { $a <=> $b } $d[$j] + 1, $e[$j - 1] + 1, $d[$j - 1] + $c; push @e, $m } @d = @e } $d[-1] }
print join(' ', map { "$_->[0]/$_->[1]=" . lev(@$_) } [qw(kitten sitting)], ['', 'abc'], [qw(flaw lawn)], [qw(same same)]), "\n";
sub soundex { my $w = uc shift; my $f = substr $w, 0, 1; $w =~ tr/AEHIOUWYBFPVCGJKQSXZDTLMNR/00000000111122222222334556/; my $c = substr $w, 0, 1; $w =~ s/^$c+//; $w =~ tr/1-6//s; $w =~ tr/0//d; substr "$f${w}000", 0, 4 }
print join(' ', map { "$_:" . soundex($_) } qw(Robert Rupert Tymczak Pfister Honeyman)), "\n";
(my $c = "Hello, World") =~ tr/A-Za-z/N-ZA-Mn-za-m/; print "$c ", $c =~ tr/A-Za-z/N-ZA-Mn-za-m/r, "\n";
my %a; push @{ $a{join '', sort split //, lc} }, $_ for qw(listen silent enlist google elgoog abc cab); print join('; ', map { "@$_" } sort { @$b <=> @$a || $a->[0] cmp $b->[0] } grep { @$_ > 1 } values %a), "\n";
print join(' ', map { my $s = lc s/\W//gr; $s eq reverse($s) ? "yes" : "no" } "A man, a plan, a canal: Panama!", "hello"), "\n";
print join(',', "camelCaseString" =~ s/([A-Z])/_\l$1/gr, "snake_case_name" =~ s/_(\w)/\u$1/gr, ucfirst lc "SHOUT", join ' ', map { ucfirst lc } qw(the TITLE cASE)), "\n";
my @tab = map { [split /:/] } "a:bb:ccc", "dddd:e:ff"; my @w; for my $r (@tab) { for (0 .. $#$r) { $w[$_] = length $r->[$_] if !defined $w[$_] || length $r->[$_] > $w[$_] } } my $f = join(' | ', map { "%-${_}s" } @w) . "\n"; printf $f, @$_ for @tab;
my $n = 1234567.891; 1 while $n =~ s/^(\d+)(\d{3})/$1,$2/; print "$n\n"; printf "%s\n", scalar reverse join ',', unpack '(A3)*', reverse 9876543210;

# Parsers: expressions with precedence, INI files, templates, command lines, key paths, log lines, a stack machine, an SQL-like filter.
use strict; use warnings;
{ my @t; sub calc { @t = $_[0] =~ /\s*(\d+(?:\.\d+)?|\*\*|[-+*\/()%^])/g; my $v = expr(); die "unexpected '$t[0]'\n" if @t; $v }
  sub expr { my $v = term(); while (@t && $t[0] =~ /^[-+]$/) { my $o = shift @t; my $r = term(); $v = $o eq '+' ? $v + $r : $v - $r } $v }
  sub term { my $v = power(); while (@t && $t[0] =~ m{^[*/%]$}) { my $o = shift @t; my $r = power(); die "division by zero\n" if $o ne '*' && !$r; $v = $o eq '*' ? $v * $r : $o eq '/' ? $v / $r : $v % $r } $v }
  sub power { my $v = unary(); if (@t && $t[0] =~ /^(\^|\*\*)$/) { shift @t; $v **= power() } $v }
  sub unary { my $x = shift @t; die "unexpected end\n" unless defined $x; return -unary() if $x eq '-'; if ($x eq '(') { my $v = expr(); (shift @t // '') eq ')' or die "missing )\n"; return $v } $x =~ /\d/ or die "unexpected '$x'\n"; $x } }
for ('1+2*3', '(1+2)*3', '2^3^2', '-2**2', '10/4-1', '7%4*2', '1/0', '(1+2', '1 2', '3.5*2') { my $v = eval { calc($_) }; print "$_ = ", defined $v ? $v : "error: $@" =~ s/\n//r, "\n" }
my $ini = "; comment\n[server]\nhost = example.org\nport=8080\n\n[paths]\nroot = /srv/www  \nlist = a, b ,c\n"; my (%cfg, $sec); for (split /\n/, $ini) { next if /^\s*(;|$)/; if (/^\[(\w+)\]/) { $sec = $1 } elsif (/^\s*(\w+)\s*=\s*(.*?)\s*$/) { $cfg{$sec}{$1} = $2 } } print join("\n", map { my $s = $_; map { "$s.$_=$cfg{$s}{$_}" } sort keys %{ $cfg{$s} } } sort keys %cfg), "\n", join('|', split /\s*,\s*/, $cfg{paths}{list}), "\n";
sub render { my ($t, $v) = @_; $t =~ s/\{\{#(\w+)\}\}(.*?)\{\{\/\1\}\}/join '', map { render($2, { %$v, %$_ }) } @{ $v->{$1} || [] }/gse; $t =~ s/\{\{(\w+)(?:\|(\w+))?\}\}/my $x = $v->{$1} \/\/ ''; $2 ? { uc => \&CORE::uc, len => sub { length $_[0] } }->{$2}->($x) : $x/ge; $t }
print render("Dear {{name}} ({{name|len}}),\n{{#items}}- {{what}} x{{n}} for {{name}}\n{{/items}}bye{{none}}\n", { name => "Ann", items => [{ what => "tea", n => 2 }, { what => "cup", n => 1 }] });
sub path { my ($d, $p) = @_; for (split /\./, $p) { $d = ref $d eq 'ARRAY' ? $d->[$_] : ref $d eq 'HASH' ? $d->{$_} : return } $d } print path({ a => [{ b => 'deep' }, 2] }, 'a.0.b'), " ", path({ a => [1, 2] }, 'a.-1'), " ", defined path({}, 'x.y') ? 'def' : 'undef', "\n";
my %hits; my @log = map { s/^\s+//r } split /\n/, <<'L'; for (@log) { if (m{^(\S+) \S+ \S+ \[([^\]]+)\] "(\w+) (\S+) [^"]*" (\d{3}) (\d+|-)$}) { $hits{$4}{n}++; $hits{$4}{bytes} += $6 eq '-' ? 0 : $6; $hits{$4}{status}{$5}++ } else { print "bad line: $_\n" } }
  10.0.0.1 - - [10/Oct/2023:13:55:36 +0000] "GET /index.html HTTP/1.1" 200 2326
  10.0.0.2 - bob [10/Oct/2023:13:55:40 +0000] "POST /form HTTP/1.1" 302 -
  10.0.0.1 - - [10/Oct/2023:13:56:01 +0000] "GET /index.html HTTP/1.1" 304 0
  garbage
L
printf "%-12s %d %5d %s\n", $_, @{ $hits{$_} }{qw(n bytes)}, join ',', map { "$_" } sort keys %{ $hits{$_}{status} } for sort keys %hits;
sub rpn { my @s; for (split ' ', shift) { if (/^-?\d/) { push @s, $_ } elsif ($_ eq 'dup') { push @s, $s[-1] } elsif ($_ eq 'swap') { @s[-2, -1] = @s[-1, -2] } else { my $b = pop @s; my $a = pop @s; push @s, $_ eq '+' ? $a + $b : $_ eq '-' ? $a - $b : $_ eq '*' ? $a * $b : $a / $b } } "@s" } print rpn("3 4 + 2 * 7 /"), " ", rpn("5 dup * 2 swap"), "\n";
my %opt = (v => 0, o => undef, I => []); my @argv = qw(-v --out=x.txt -I a -Ib -vv file1 -- -z); my @rest; while (@argv) { local $_ = shift @argv; if (/^--$/) { push @rest, splice @argv } elsif (/^--out(?:=(.*))?$/) { $opt{o} = defined $1 ? $1 : shift @argv } elsif (/^-(v+)$/) { $opt{v} += length $1 } elsif (/^-I(.*)/) { push @{ $opt{I} }, length $1 ? $1 : shift @argv } else { push @rest, $_ } } print "v=$opt{v} o=$opt{o} I=@{$opt{I}} rest=@rest\n";
my @rows = ({ n => 'a', x => 3 }, { n => 'b', x => 10 }, { n => 'c', x => 7 }); sub where { my ($q) = @_; my ($f, $op, $v) = $q =~ /^(\w+)\s*(>=|<=|[<>=]|like)\s*'?([^']*)'?$/ or die "bad query\n"; my %c = ('>' => sub { $_[0] > $v }, '<' => sub { $_[0] < $v }, '=' => sub { $_[0] eq $v }, '>=' => sub { $_[0] >= $v }, '<=' => sub { $_[0] <= $v }, like => sub { (my $r = quotemeta $v) =~ s/\\%/.*/g; $_[0] =~ /^$r$/ }); join ',', map { $_->{n} } grep { $c{$op}->($_->{$f}) } @rows } print join(' ; ', map { "$_ -> " . where($_) } "x > 5", "x<=7", "n = 'b'", "n like '%'"), "\n";

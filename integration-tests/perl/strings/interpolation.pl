# What interpolates in double quotes: variables, elements, slices, methods not, expressions by @{[ ]} (perlop).
use strict;
use warnings;

my ($name, @list, %hash) = ('Perl', (1, 2, 3));
@list = (1, 2, 3);
%hash = (key => 'value', 'two words' => 2);
my $ref = { list => [4, 5, 6], code => sub { "code(@_)" }, deep => [{ x => 'y' }] };
my $aref = \@list;
print "$name @list $list[0] $list[-1] $list[$#list] @list[0,1] $hash{key} $hash{'two words'}\n";
print
    "$ref->{list}[1] @{$ref->{list}} $$ref{list}->[0] $ref->{deep}[0]{x} $$aref[2] ${$aref}[1] @$aref[0,2] $#list $#{$aref}\n";
print "sum: @{[ 1 + 2 ]} code: @{[ $ref->{code}->(1) ]} scalar: ${\ scalar reverse 'abc'}\n";
print "${name}ish $name: $name-> \$name \@list user\@host ${\($name)}\n";
print "index: $list[$list[0]] $list[1+1] $list[-1] $hash{lc 'KEY'}\n";
print 'single $name @list \n \' \\', "\n";
print "escapes: \x41 \x{263a} \101 \t| \e[0m| \0| \cA|\n" =~ s/[^ -~\n]/sprintf '<%x>', ord $&/ger;
print qq{braces {nested} "quotes" $name\n}, q(paren (nested) $name), "\n";
my @empty;
print "empty: [@empty] time: ${\ join '-', @list}\n";
my $i = 1;
print "expr: $list[$i] $list[$i-1] $list[-$i] $i-1 $list[$i]$list[0]\n";
print "case: \U$name\E \L$name\E \u\L$name x\E \LABC\Udef\E \Qa.b\E\n";
our @pkg = (7, 8);
print "package: @main::pkg $main::pkg[1] $::pkg[0]\n";
print "email: a\@b.c, percent: %hash, minus: $name-1\n";

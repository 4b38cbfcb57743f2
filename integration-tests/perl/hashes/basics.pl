# Hashes: exists, delete, delete of slices, nested creation, counting, inverting, merging (perldata).
use strict;
use warnings;

my %h = (apple => 1, 'two words', 2, 3 => 'three', -dash => 4);
print join(',', map { "$_=$h{$_}" } sort keys %h), " ", scalar(keys %h), "\n";
print exists $h{apple} ? 1 : 0, exists $h{pear} ? 1 : 0, " ", delete $h{apple}, " ", delete($h{pear}) // 'undef',
    " ", exists $h{apple} ? 1 : 0, "\n";
my %c;
$c{$_}++ for qw(a b a c a b);
print join(' ', map { "$_:$c{$_}" } sort { $c{$b} <=> $c{$a} || $a cmp $b } keys %c), "\n";
print join(',', sort { $a <=> $b } delete @c{qw(a b)}), " left ", join(',', keys %c), "\n";
my %deep;
$deep{x}{y}{z} = 1;
push @{ $deep{list} }, 1, 2;
print join(',', sort keys %deep), " ", exists $deep{q}{r} ? 1 : 0, " ", exists $deep{q} ? "autovivified" : "not",
    "\n";
my %inverse = reverse(a => 1, b => 2);
print join(',', map { "$_$inverse{$_}" } sort keys %inverse), "\n";
my %merged = (%{ { a => 1, b => 2 } }, b => 3, c => 4);
print join(',', map { "$_$merged{$_}" } sort keys %merged), "\n";
%h = ();
print %h ? "full" : "empty", " ", !%h ? 1 : 0, "\n";
my ($k, $v) = %{ { only => 'pair' } };
print "$k $v\n";
my %keys = (1.0 => 'a', '1.0' => 'b', 01 => 'c', undef // '' => 'd');
print join(',', map { "$_=$keys{$_}" } sort keys %keys), "\n";
$h{ 1, 2 } = 'multi';
print join('|', map { s/$;/;/r } keys %h), " $h{1,2}\n";
print "nested: $deep{list}[1] @{$deep{list}} ",
    join(',', map { "$_" } sort { $a cmp $b } map { ref } values %deep), "\n";
{
    local $SIG{__WARN__} = sub { print "warned: $_[0]" };
    my %odd = (1, 2, 3);
    my %r = [1];
}

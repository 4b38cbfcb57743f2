# split: patterns, limits, leading and trailing fields, captures, ' ', //, and join (perlfunc split).
use strict;
use warnings;

sub show { my $name = shift; print "$name: ", scalar(@_), " [", join('|', map { defined $_ ? $_ : 'undef' } @_), "]\n" }
show("comma", split /,/, 'a,b,,c,,');
show("limit -1", split /,/, 'a,b,,c,,', -1);
show("limit 2", split /,/, 'a,b,c', 2);
show("leading", split /,/, ',a');
show("blank", split ' ', "  lead and  trail \n");
show("space pattern", split / /, " a b");
show("white space", split /\s+/, " a b ");
show("empty pattern", split //, 'abc');
show("characters limit", split //, 'abcd', 3);
show("captures", split /([,;])/, 'a,b;c');
show("optional capture", split /(-)|,/, 'a-b,c');
show("empty string", split /,/, '');
show("caret", split /^/, "a\nb\nc");
show("string", split 'x', 'axbxc');
show("zero width", split /(?=b)/, 'abab');
show("no match", split /z/, 'abc');
$_ = "de fault";
show("default", split);
my ($first, $rest) = split /:/, 'a:b:c:d';
print "$first $rest\n";
my $count = () = split /,/, 'a,b,c,d', -1;
print "$count ", scalar(my @parts = split /,/, 'x,y'), "\n";
print join('-', 1, 'two', 3.5), join(',', ()), join(', ', map { "<$_>" } qw(a b)), "\n";
show("single space limit", split(' ', 'a b c d', 2));
show("variable", split($_ = '-', '1-2-3'));
my %h = map { split /=/ } split /;/, 'k=v;x=y';
print join(',', map { "$_>$h{$_}" } sort keys %h), "\n";

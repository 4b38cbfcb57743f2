# \U \L \u \l \Q \E in strings and in replacements (perlop).
use strict;
use warnings;

my $name = "perl HACKER";
print "\U$name\E|\L$name\E|\u$name|\l\U$name\E|\u\L$name\E|\L\u$name\E\n";
print "\Qa.b[c]\E.d|\Q$name\E|pre\Q(\Epost\n";
(my $title = $name) =~ s/(\w+)/\u\L$1/g;
print "$title\n";
(my $swap = "aBc") =~ s/([a-z])|([A-Z])/defined $1 ? "\U$1" : "\L$2"/ge;
print "$swap\n";
my $pattern = "a.c";
print join(' ', map { /^\Q$pattern\E$/ ? "yes" : "no" } 'a.c', 'abc'), "\n";
print "\Uabc\LDEF\Eghi\E\n";
print "x\Ey \u\x61 \t\Uend\n";

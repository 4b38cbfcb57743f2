# The range operator in scalar context: lines between two conditions, ... and E0 (perlop).
use strict;
use warnings;

for my $n (1 .. 10) { print "$n " if ($n == 3) .. ($n == 6) }
print "\n";
for my $n (1 .. 10) { print "$n " if ($n % 4 == 0) .. ($n % 2 == 0) }
print "\n";
for my $n (1 .. 10) { print "$n " if ($n % 4 == 0) ... ($n % 2 == 0) }
print "\n";
for my $n (1 .. 5) { my $v = ($n == 2) .. ($n == 4); print "$n:", $v || 'f', " " }
print "\n";
while (my $line = <DATA>) { print $line if $line =~ /START/ .. $line =~ /END/; print "$.\n" if 2 .. 3 }
__DATA__
before
START
inside
END
after

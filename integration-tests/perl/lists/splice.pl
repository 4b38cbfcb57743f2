# splice: removing, inserting, replacing, negative offsets and lengths, what it returns (perlfunc splice).
use strict;
use warnings;

my @a = (1 .. 10);
print join(',', splice @a, 7), " | @a\n";
print join(',', splice @a, 1, 2), " | @a\n";
print join(',', splice @a, 1, 1, 'x', 'y', 'z'), " | @a\n";
print join(',', splice @a, -2), " | @a\n";
print join(',', splice @a, 1, 0, 'ins'), "| @a\n";
print join(',', splice @a, 1, -2), " | @a\n";
print join(',', splice @a, -1, 1, 'end', 'more'), " | @a\n";
print scalar(splice @a, 0, 2), " | @a\n";
print join(',', splice @a), " | [@a]\n";
{ local $SIG{__WARN__} = sub { print "warned: $_[0]" }; splice @a, 3, 0, 'late'; }
print "@a\n";
eval { splice @a, -5, 1 };
print "error: $@";
my $r = [1, 2, 3];
splice @$r, 1, 1, [4, 5];
print "$$r[0] @{$r->[1]} $r->[2]\n";

package Time::tm;
# The fields of a broken-down time. Natives: none.
use strict;
use warnings;
our $VERSION = '1.01';
my @fields = qw(sec min hour mday mon year wday yday isdst);
for my $i (0 .. $#fields) {
    no strict 'refs';
    *{ $fields[$i] } = sub { return $_[0][$i] };
}

1;

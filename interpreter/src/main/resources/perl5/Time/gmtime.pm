package Time::gmtime;
# gmtime that returns an object. Natives: none.
use strict;
use warnings;
our $VERSION = '1.04';
require Exporter;
require Time::tm;
our @ISA = qw(Exporter Time::tm);
our @EXPORT = qw(gmtime gmctime);

sub gmtime (;$) {
    my $time = @_ ? shift : time;
    return bless [CORE::gmtime($time)], 'Time::gmtime';
}
sub gmctime (;$) { my $time = @_ ? shift : time; return scalar CORE::gmtime($time) }

1;

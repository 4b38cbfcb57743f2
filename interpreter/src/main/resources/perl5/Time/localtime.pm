package Time::localtime;
# localtime that returns an object. Natives: none.
use strict;
use warnings;
our $VERSION = '1.04';
require Exporter;
require Time::tm;
our @ISA = qw(Exporter Time::tm);
our @EXPORT = qw(localtime ctime);

sub localtime (;$) {
    my $time = @_ ? shift : time;
    return bless [CORE::localtime($time)], 'Time::localtime';
}
sub ctime (;$) { my $time = @_ ? shift : time; return scalar CORE::localtime($time) }

1;

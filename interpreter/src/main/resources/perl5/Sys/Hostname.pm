package Sys::Hostname;
# The name of this host. Natives: POSIX::uname.
use strict;
our $VERSION = '1.24';
require Exporter;
require POSIX;
our @ISA = ('Exporter');
our @EXPORT = ('hostname');

sub hostname {
    my $name = (POSIX::uname())[1];
    $name =~ tr/\0\r\n//d;
    return $name;
}

1;

package IO;
# Loads the IO modules. Natives: none.
use strict;
our $VERSION = '1.50';

sub import {
    shift;
    my @modules = @_ ? @_ : qw(Handle Seekable File Pipe Socket Dir);
    for my $name (@modules) { require "IO/$name.pm" }
}

1;

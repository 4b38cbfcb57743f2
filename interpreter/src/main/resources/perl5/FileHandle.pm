package FileHandle;
# The older name of IO::File, with pipes. Natives: none.
use strict;
our $VERSION = '2.03';
require IO::File;
our @ISA = ('IO::File');
our @EXPORT = @IO::File::EXPORT;
our @EXPORT_OK = (qw(pipe _IOFBF _IOLBF _IONBF), @IO::Handle::EXPORT_OK);

sub import {
    my $class = shift;
    my $into = caller;
    require Exporter;
    no strict 'refs';
    for my $name (@_ ? @_ : @EXPORT) { *{"${into}::$name"} = $class->can($name) || \&{$name} }
}

sub pipe {
    my ($reader, $writer) = (IO::Handle->new, IO::Handle->new);
    CORE::pipe($reader, $writer) or return undef;
    return ($reader, $writer);
}

1;

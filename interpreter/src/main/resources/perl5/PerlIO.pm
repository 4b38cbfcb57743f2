package PerlIO;
# Layers of handles; the interpreter has them built in. Natives: PerlIO::get_layers(FH).
our $VERSION = '1.12';
our %alias;

sub import {
    my $class = shift;
    for my $layer (@_) { require "PerlIO/$layer.pm" }
}

sub F_UTF8 () { 0x8000 }

1;

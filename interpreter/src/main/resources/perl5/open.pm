package open;
# Default layers for files opened in the file that says so (not, as in perl, in its block).
# The interpreter reads %open::layers.
use strict;
our $VERSION = '1.13';
our %layers;    # by file: layers for reading, for writing

sub import {
    my ($class, @args) = @_;
    if (!@args) { require Carp; Carp::croak('open: needs explicit list of PerlIO layers') }
    my $file = (caller)[1];
    my ($in, $out) = @{ $layers{$file} || [] };
    my $std;
    while (@args) {
        my $word = shift @args;
        if ($word eq ':std') { $std = 1; next }
        my $layer = $word;
        my $where = 'IO';
        if ($word =~ /^(IO|IN|OUT)$/) {
            $where = $1;
            if (!@args) { require Carp; Carp::croak("open: needs explicit list of PerlIO layers after $word") }
            $layer = shift @args;
        }
        $layer = ":$layer" unless $layer =~ /^:/;
        for my $name ($layer =~ /:([^:]+)/g) {
            next if $name =~ /^(?:utf8|raw|bytes|crlf|unix|perlio|locale|encoding\(.*\))$/;
            require Carp;
            Carp::carp("Unknown PerlIO layer \"$name\"");
        }
        $layer =~ s/:locale/:utf8/;
        $in  = $layer if $where =~ /^I/;
        $out = $layer if $where eq 'IO' || $where eq 'OUT';
    }
    $layers{$file} = [defined $in ? $in : '', defined $out ? $out : ''];
    ${^OPEN} = join "\0", defined $in ? $in : '', defined $out ? $out : '';
    if ($std) {
        binmode STDIN, $in if length $in;
        if (length $out) { binmode STDOUT, $out; binmode STDERR, $out }
    }
}

sub unimport { delete $layers{(caller)[1]}; ${^OPEN} = undef }

1;

package open;
# Default layers for files opened in this scope. Natives: none (${^OPEN} as perlvar documents it).
use strict;
our $VERSION = '1.13';

sub import {
    my ($class, @args) = @_;
    if (!@args) { require Carp; Carp::croak('open: needs explicit list of PerlIO layers') }
    my ($in, $out) = split /\0/, (${^OPEN} || "\0"), -1;
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
    ${^OPEN} = join "\0", defined $in ? $in : '', defined $out ? $out : '';
    if ($std) {
        binmode STDIN, $in if length $in;
        if (length $out) { binmode STDOUT, $out; binmode STDERR, $out }
    }
}

sub unimport { ${^OPEN} = undef }

1;

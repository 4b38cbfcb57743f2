package Text::Tabs;
# Expands and unexpands tabs. Natives: none.
use strict;
our $VERSION = '2013.0523';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(expand unexpand $tabstop);
our $tabstop = 8;

sub expand {
    my @out;
    for my $text (@_) {
        push @out, join "\n", map {
            my $line = $_;
            while ((my $at = index $line, "\t") >= 0) {
                substr($line, $at, 1) = ' ' x ($tabstop - $at % $tabstop);
            }
            $line;
        } split /\n/, $text, -1;
        $out[-1] = '' unless length $text;
    }
    return wantarray ? @out : $out[0];
}

sub unexpand {
    my @out;
    for my $text (@_) {
        push @out, join "\n", map {
            my $line = expand($_);
            my $done = '';
            my $last = length($line) > 0 ? int((length($line) - 1) / $tabstop) : 0;
            for my $i (0 .. $last) {
                my $chunk = substr $line, $i * $tabstop, $tabstop;
                $chunk =~ s/  +\z/\t/ if length $chunk == $tabstop;
                $done .= $chunk;
            }
            $done;
        } split /\n/, $text, -1;
    }
    return wantarray ? @out : $out[0];
}

1;

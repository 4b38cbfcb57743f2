package Text::ParseWords;
# Splits text at delimiters outside quotes. Natives: none.
use strict;
use warnings;
our $VERSION = '3.31';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(shellwords quotewords nested_quotewords parse_line);
our @EXPORT_OK = ('old_shellwords');
our $PERL_SINGLE_QUOTE;

sub shellwords {
    my @lines = @_ ? @_ : $_;
    my @words;
    for my $line (@lines) {
        next unless defined $line;
        $line =~ s/^\s+//;
        my @found = parse_line('\s+', 0, $line);
        pop @found if @found && !defined $found[-1];
        return () if !@found && length $line;
        push @words, @found;
    }
    return @words;
}
sub old_shellwords { goto &shellwords }

sub quotewords {
    my ($delimiter, $keep, @lines) = @_;
    my @all;
    for my $line (@lines) {
        my @words = parse_line($delimiter, $keep, $line);
        return () unless @words || !length $line;
        push @all, @words;
    }
    return @all;
}

sub nested_quotewords {
    my ($delimiter, $keep, @lines) = @_;
    my @all;
    for my $i (0 .. $#lines) {
        @{ $all[$i] } = parse_line($delimiter, $keep, $lines[$i]);
        return () unless @{ $all[$i] } || !length $lines[$i];
    }
    return @all;
}

# Walks the line piece by piece: a quoted string, an escaped or plain run, or a delimiter.
sub parse_line {
    my ($delimiter, $keep, $line) = @_;
    no warnings 'uninitialized';
    return () unless length $line;
    my ($word, @words);
    pos($line) = 0;
    while (1) {
        if ($line =~ /\G"((?:[^"\\]|\\.)*)"/gcs) {
            my $inside = $1;
            if ($keep) { $word .= "\"$inside\"" }
            else { $inside =~ s/\\(.)/$1/sg; $word .= $inside }
        }
        elsif ($line =~ /\G'((?:[^'\\]|\\.)*)'/gcs) {
            my $inside = $1;
            if ($keep) { $word .= "'$inside'" }
            else { $inside =~ s/\\([\\'])/$1/g if $PERL_SINGLE_QUOTE; $word .= $inside }
        }
        elsif ($line =~ /\G["']/gc) { return () }
        elsif ($line =~ /\G($delimiter)/gcs && length $1) {
            push @words, defined $word ? $word : '';
            push @words, $1 if $keep eq 'delimiters';
            undef $word;
            if ($line =~ /\G\z/gc) { push @words, undef; return @words }
        }
        elsif ($line =~ /\G(\\.|\\\z|[^\\])/gcs) {
            my $char = $1;
            $char =~ s/^\\(.)/$1/s unless $keep;
            $word .= $char;
        }
        else { last }
    }
    push @words, $word;
    return @words;
}

1;

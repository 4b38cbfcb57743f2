package Text::Wrap;
# Wraps paragraphs. Natives: none.
use strict;
use warnings;
use warnings::register;
our $VERSION = '2013.0523';
require Exporter;
require Text::Tabs;
our @ISA = ('Exporter');
our @EXPORT = qw(wrap fill);
our @EXPORT_OK = qw($columns $break $huge);
our $columns    = 76;
our $break      = '\s';
our $huge       = 'wrap';
our $unexpand   = 1;
our $tabstop    = 8;
our $separator  = "\n";
our $separator2;

sub wrap {
    my ($first, $next, @parts) = @_;
    no warnings 'once';
    local $Text::Tabs::tabstop = $tabstop;
    my $last = pop @parts;
    my $text = Text::Tabs::expand(join '', (map { /\s+\z/ ? $_ : "$_ " } @parts), defined $last ? $last : '');
    my $later = $columns - length(Text::Tabs::expand($next)) - 1;
    if ($later <= 0 && $next ne '') {
        my $wider = length(Text::Tabs::expand($next)) + 2;
        warnings::warnif("Increasing \$Text::Wrap::columns from $columns to $wider to accommodate length of subsequent tab");
        $columns = $wider;
        $later = 1;
    }
    my $room = $columns - length(Text::Tabs::expand($first)) - 1;
    $room = 0 if $room < 0;
    my ($lead, $out, $between, $rest) = ($first, '', '', '');
    pos($text) = 0;
    while ($text !~ /\G(?:$break)*\Z/gc) {
        my $line;
        if ($text =~ /\G([^\n]{0,$room})($break|\n+|\z)/gc) { ($line, $rest) = ($1, $2) }
        elsif ($huge eq 'wrap' && $text =~ /\G([^\n]{$room})/gc) {
            ($line, $rest) = ($1, defined $separator2 ? $separator2 : $separator);
        }
        elsif ($huge eq 'overflow' && $text =~ /\G([^\n]*?)($break|\n+|\z)/gc) { ($line, $rest) = ($1, $2) }
        elsif ($huge eq 'die') { die "couldn't wrap '$text'" }
        else {
            warnings::warnif("Increasing \$Text::Wrap::columns from $columns to 2");
            $columns = 2;
            return wrap(@_);
        }
        $out .= $unexpand ? Text::Tabs::unexpand($between . $lead . $line) : $between . $lead . $line;
        $lead = $next;
        $room = $later;
        $between = !defined $separator2 ? $separator : $rest eq "\n" ? "\n" : $separator2;
    }
    $out .= $rest;
    my $at = pos $text;
    $out .= $lead . substr($text, $at) if defined $at && $at != length $text;
    return $out;
}

sub fill {
    my ($first, $next, @raw) = @_;
    my @paragraphs;
    for my $paragraph (split /\n\s+/, join "\n", @raw) {
        $paragraph =~ s/\s+/ /g;
        push @paragraphs, wrap($first, $next, $paragraph);
    }
    return join $first eq $next ? "\n\n" : "\n", @paragraphs;
}

1;

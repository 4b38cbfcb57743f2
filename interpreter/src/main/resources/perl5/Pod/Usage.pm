package Pod::Usage;
# Prints a program's usage from the sections of its POD. Natives: none.
use strict;
use warnings;
our $VERSION = '2.01';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = ('pod2usage');

sub pod2usage {
    my %given = @_ == 1 ? (ref $_[0] ? %{ $_[0] } : $_[0] =~ /^-?\d+$/ ? (-exitval => $_[0]) : (-message => $_[0])) : @_;
    my %option;
    for my $name (keys %given) { (my $key = lc $name) =~ s/^(?=\w)/-/; $option{$key} = $given{$name} }
    $option{-message} = $option{-msg} if defined $option{-msg} && !defined $option{-message};
    my $status = defined $option{-exitval} ? $option{-exitval} : $option{-exitstatus};
    my $verbose = $option{-verbose};
    if (!defined $status && !defined $verbose) { ($status, $verbose) = (2, 0) }
    elsif (!defined $status)  { $status = $verbose > 0 ? 1 : 2 }
    elsif (!defined $verbose) { $verbose = $status eq 'NOEXIT' || $status < 2 ? 1 : 0 }
    my $out = exists $option{-output} ? $option{-output} : $status eq 'NOEXIT' || $status < 2 ? \*STDOUT : \*STDERR;
    if (!ref $out && ref \$out ne 'GLOB') {
        my $path = $out;
        undef $out;
        open $out, '>', $path or die "Can't open $path for writing: $!\n";
    }
    my $input = exists $option{-input} ? $option{-input} : $0;
    my @wanted = $verbose == 99 ? (ref $option{-sections} ? @{ $option{-sections} } : split /\|/, $option{-sections} || '')
        : $verbose >= 2 ? () : $verbose == 1 ? ('SYNOPSIS', 'OPTIONS', 'ARGUMENTS', 'OPTIONS AND ARGUMENTS') : ('SYNOPSIS');
    my $text = '';
    $text .= "$option{-message}\n" =~ s/\n+\z/\n/r if defined $option{-message};
    $text .= _sections($input, $verbose, @wanted);
    print {$out} $text;
    exit $status unless $status eq 'NOEXIT';
    return;
}

# The wanted sections as plain text; all of them when none is named.
sub _sections {
    my ($input, $verbose, @wanted) = @_;
    my $fh = $input;
    if (!ref $input && ref \$input ne 'GLOB') {
        undef $fh;
        open $fh, '<', $input or die "Can't open $input for reading: $!\n";
    }
    my @lines = <$fh>;
    my ($in, $on, $indent, $format, $out, $paragraph) = (0, 0, 4, 0, '', '');
    my @levels;
    my $flush = sub {
        return unless length $paragraph;
        my $body = $paragraph;
        $paragraph = '';
        return unless $on && !$format;
        if ($body =~ /^[ \t]/) {
            $body =~ s/\s+\z//;
            $body =~ s/^/' ' x $indent/gem;
            $out .= "$body\n\n";
        }
        else { $out .= _wrap(_plain($body), $indent) . "\n" }
    };
    my $first = 1;
    for my $line (@lines, "\n") {
        if ($line =~ /^=(\w+)\s*(.*?)\s*$/) {
            my ($command, $rest) = ($1, $2);
            $flush->();
            if ($command eq 'cut') { $in = 0; next }
            $in = 1;
            if ($command =~ /^head(\d)$/) {
                my $level = $1;
                my $title = _plain($rest);
                $indent = 4;
                if ($level == 1) {
                    $on = !@wanted || grep { $title =~ /^(?:$_)$/i } @wanted;
                    if ($on) {
                        if (!$verbose || $verbose == 1 || @wanted && $verbose != 99) {
                            $out .= ($title eq 'SYNOPSIS' ? 'Usage' : ucfirst lc $title) . ":\n";
                        }
                        else { $out .= "$title\n" }
                    }
                }
                elsif ($on) { $out .= ' ' x 2 . "$title\n" }
            }
            elsif ($command eq 'over') { push @levels, $indent; $indent += $rest =~ /^(\d+)/ ? $1 : 4 }
            elsif ($command eq 'back') { $indent = pop @levels if @levels }
            elsif ($command eq 'item' && $on) {
                my $at = @levels ? $levels[-1] : $indent;
                $out .= ' ' x $at . _plain($rest) . "\n";
            }
            elsif ($command eq 'begin') { $format = 1 }
            elsif ($command eq 'end')   { $format = 0 }
            next;
        }
        next unless $in;
        if ($line =~ /^\s*$/) {
            if ($paragraph =~ /^[ \t]/) { $paragraph .= "\n"; }
            else { $flush->() }
            next;
        }
        if ($paragraph =~ /^[ \t]/ && $paragraph =~ /\n\n\z/ && $line !~ /^[ \t]/) { $flush->() }
        $paragraph .= $line;
    }
    $flush->();
    $out =~ s/\n\n\n+/\n\n/g;
    return $out;
}

my %entity = (lt => '<', gt => '>', verbar => '|', sol => '/', amp => '&', quot => '"');

# Takes formatting codes away, leaving what Pod::Text would show.
sub _plain {
    my $text = shift;
    1 while $text =~ s{([A-Z])<< +(.*?) +>>}{_code($1, $2)}se
        || $text =~ s{([A-Z])<([^<>]*)>}{_code($1, $2)}e;
    $text =~ tr/\x01\x02/<>/;
    return $text;
}

sub _code {
    my ($letter, $body) = @_;
    return $entity{$body} eq '<' ? "\x01" : $entity{$body} eq '>' ? "\x02" : $entity{$body} if $letter eq 'E' && $entity{$body};
    return $body =~ /^0x/ ? chr hex $body : $body =~ /^\d+$/ ? chr $body : $body if $letter eq 'E';
    return '' if $letter eq 'X' || $letter eq 'Z';
    return "\"$body\"" if $letter eq 'C' && $body !~ /^["'`]|^\$\w|^[-+]?\d+$|^[-\w]+$/ || $letter eq 'C' && $body =~ /^[\w-]+$/ && $body !~ /^\d+$/;
    return "*$body*" if $letter eq 'I';
    return $body =~ /^(.*?)\|/ ? $1 : $body if $letter eq 'L';
    return $body;
}

sub _wrap {
    my ($text, $indent) = @_;
    my $room = 76 - $indent;
    my ($out, $line) = ('', '');
    for my $word (split ' ', $text) {
        if (length $line && length($line) + 1 + length $word > $room) { $out .= ' ' x $indent . "$line\n"; $line = '' }
        $line .= length $line ? " $word" : $word;
    }
    return $out . ' ' x $indent . "$line\n";
}

1;

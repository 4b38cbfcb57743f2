package Text::Balanced;
# Extracting delimited, bracketed and quoted text from the front of a string.
use strict;
our $VERSION = '2.06';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT_OK = qw(extract_delimited extract_bracketed extract_quotelike extract_codeblock
    extract_variable extract_tagged extract_multiple gen_delimited_pat gen_extract_tagged);
our %EXPORT_TAGS = (ALL => \@EXPORT_OK);

my %closing = ('(' => ')', '[' => ']', '{' => '}', '<' => '>');

# The failure of an extraction: undef in scalar context, the unchanged text in a list.
sub _fail {
    my ($wantarray, $textref, $message, $at) = @_;
    $@ = bless { error => $message, pos => $at }, 'Text::Balanced::ErrorMsg';
    return $wantarray ? ('', $$textref, '') : undef;
}

# Success: what was extracted, what is left, what was skipped; in scalar and void context the text loses it.
sub _succeed {
    my ($wantarray, $textref, $from, $start, $end, @more) = @_;
    $@ = '';
    my $prefix = substr $$textref, $from, $start - $from;
    my $found = substr $$textref, $start, $end - $start;
    if ($wantarray) {
        pos($$textref) = $end;
        return ($found, substr($$textref, $end), $prefix, @more);
    }
    substr($$textref, $from, $end - $from) = '';
    pos($$textref) = $from;
    return $found;
}

sub _skip {
    my ($textref, $prefix) = @_;
    $prefix = '\s*' unless defined $prefix;
    my $from = pos($$textref) || 0;
    pos($$textref) = $from;
    return unless $$textref =~ /\G(?:$prefix)/gc;
    return ($from, pos($$textref) || 0);
}

sub gen_delimited_pat {
    my ($delimiters, $escapes) = @_;
    $escapes = '\\' unless defined $escapes && length $escapes;
    my @escapes = split //, $escapes;
    my $i = -1;
    return '(?:' . join('|', map {
        $i++;
        my $d = quotemeta;
        my $e = quotemeta($escapes[$i > $#escapes ? $#escapes : $i]);
        $d eq $e ? "$d(?:[^$d]*(?:(?:$d$d)[^$d]*)*)$d" : "$d(?:[^$e$d]*(?:$e.[^$e$d]*)*)$d";
    } split //, $delimiters) . ')';
}

sub extract_delimited (;$$$$) {
    my $textref = defined $_[0] ? \$_[0] : \$_;
    my (undef, $delimiters, $prefix, $escapes) = @_;
    $delimiters = q{'"`} unless defined $delimiters;
    my ($from, $start) = _skip($textref, $prefix) or return _fail(wantarray, $textref, 'Could not find prefix', 0);
    my $pattern = gen_delimited_pat($delimiters, $escapes);
    pos($$textref) = $start;
    return _fail(wantarray, $textref, 'Could not match', $start) unless $$textref =~ /\G(?:$pattern)/sgc;
    return _succeed(wantarray, $textref, $from, $start, pos $$textref);
}

sub _end_of_quote {    # the end of a quote-like construct that begins here, undef if none does
    my ($textref, $at) = @_;
    pos($$textref) = $at;
    return pos $$textref if $$textref =~ /\G(?:"(?:[^\\"]|\\.)*"|'(?:[^\\']|\\.)*'|`(?:[^\\`]|\\.)*`)/sgc;
    return;
}

sub _match_bracketed {
    my ($textref, $start, $open, $quotes, $quotelike) = @_;
    my $at = $start;
    my @expected;
    my $length = length $$textref;
    while ($at < $length) {
        my $ch = substr $$textref, $at, 1;
        if ($ch eq '\\') { $at += 2; next }
        if (@expected && $ch eq $expected[-1]) {
            pop @expected;
            $at++;
            return $at unless @expected;
            next;
        }
        if (index($open, $ch) >= 0) { push @expected, $closing{$ch}; $at++; next }
        return (undef, qq{Mismatched closing bracket: expected "$expected[-1]" but found "$ch"}, $at)
            if @expected && grep { $closing{$_} eq $ch } split //, $open;
        return (undef, 'Did not find opening bracket', $at) unless @expected;
        if (length $quotes && index($quotes, $ch) >= 0) {
            my $pattern = gen_delimited_pat($ch);
            pos($$textref) = $at;
            return (undef, "Unmatched embedded quote ($ch)", $at) unless $$textref =~ /\G$pattern/sgc;
            $at = pos $$textref;
            next;
        }
        if ($quotelike) {
            my ($end) = _match_quotelike($textref, $at);
            if (defined $end) { $at = $end; next }
            pos($$textref) = $at;
            if ($$textref =~ /\G\w+/gc) { $at = pos $$textref; next }
        }
        $at++;
    }
    return (undef, 'Unmatched opening bracket(s): "' . join('', map { my $c = $_; grep { $closing{$_} eq $c } keys %closing } @expected) . '"', $length);
}

sub extract_bracketed (;$$$) {
    my $textref = defined $_[0] ? \$_[0] : \$_;
    my (undef, $brackets, $prefix) = @_;
    $brackets = '{([<' unless defined $brackets;
    my $quotelike = $brackets =~ s/q//g;
    my $quotes = join '', $brackets =~ /(["'`])/g;
    (my $open = $brackets) =~ tr/])}>/[({</;
    $open = join '', do { my %seen; grep { /[\[({<]/ && !$seen{$_}++ } split //, $open };
    my ($from, $start) = _skip($textref, $prefix) or return _fail(wantarray, $textref, 'Did not find prefix: /' . (defined $prefix ? $prefix : '\s*') . '/', 0);
    return _fail(wantarray, $textref, 'Did not find opening bracket after prefix: "' . (defined $prefix ? $prefix : '\s*') . '"', $start)
        unless length $$textref > $start && index($open, substr $$textref, $start, 1) >= 0;
    my ($end, $error, $at) = _match_bracketed($textref, $start, $open, $quotes, $quotelike);
    return _fail(wantarray, $textref, $error, $at) unless defined $end;
    return _succeed(wantarray, $textref, $from, $start, $end);
}

# The end of quoted text whose opening delimiter is at a position: the end, and the text inside.
sub _delimited_part {
    my ($textref, $at) = @_;
    my $open = substr $$textref, $at, 1;
    if (my $close = $closing{$open}) {
        my ($depth, $i) = (0, $at);
        for (; $i < length $$textref; $i++) {
            my $ch = substr $$textref, $i, 1;
            if ($ch eq '\\') { $i++ }
            elsif ($ch eq $open) { $depth++ }
            elsif ($ch eq $close && !--$depth) { return ($i + 1, substr($$textref, $at + 1, $i - $at - 1), $open, $close) }
        }
        return;
    }
    for (my $i = $at + 1; $i < length $$textref; $i++) {
        my $ch = substr $$textref, $i, 1;
        if ($ch eq '\\') { $i++ }
        elsif ($ch eq $open) { return ($i + 1, substr($$textref, $at + 1, $i - $at - 1), $open, $open) }
    }
    return;
}

# end, operator, (open, text, close) once or twice, modifiers
sub _match_quotelike {
    my ($textref, $at) = @_;
    pos($$textref) = $at;
    my $op = '';
    if ($$textref =~ /\G(?=["'`])/gc) { }
    elsif ($$textref =~ m{\G(?=/)}gc) { }
    elsif ($$textref =~ /\G<<(?:"([^"]*)"|'([^']*)'|([A-Za-z_]\w*))/gc) {
        my $tag = defined $1 ? $1 : defined $2 ? $2 : $3;
        my $rest = pos $$textref;
        return unless $$textref =~ /\G[^\n]*\n(.*?)^\Q$tag\E$/gcsm;
        return (pos $$textref, '<<', '', $1, $tag, '', '', '', '');
    }
    elsif ($$textref =~ /\G\b(tr|qq|qw|qx|qr|[qmsy])\b(?=\s*\S)(?!\s*(?:=>|,|;|\)))/gc) {
        $op = $1;
        $$textref =~ /\G\s*/gc;
    }
    else { return }
    my $delimiter = pos $$textref;
    my ($end, $text, $open, $close) = _delimited_part($textref, $delimiter) or return;
    my @second = ('', '', '');
    if ($op =~ /^(?:s|y|tr)$/) {
        if ($open ne $close) {
            pos($$textref) = $end;
            $$textref =~ /\G\s*/gc;
            my ($e2, $t2, $o2, $c2) = _delimited_part($textref, pos $$textref) or return;
            ($end, @second) = ($e2, $o2, $t2, $c2);
        }
        else {
            my ($e2, $t2) = _delimited_part($textref, $end - 1) or return;
            ($end, @second) = ($e2, '', $t2, $close);
        }
    }
    my $modifiers = '';
    if ($op =~ /^(?:m|s|y|tr|qr)$/ || ($op eq '' && $open eq '/')) {
        pos($$textref) = $end;
        $modifiers = $1 if $$textref =~ /\G([a-z]+)/gc;
        $end = pos $$textref;
    }
    return ($end, $op, $open, $text, $close, @second, $modifiers);
}

sub extract_quotelike (;$$) {
    my $textref = defined $_[0] ? \$_[0] : \$_;
    my (undef, $prefix) = @_;
    my ($from, $start) = _skip($textref, $prefix) or return _fail(wantarray, $textref, 'Did not find prefix', 0);
    my ($end, @parts) = _match_quotelike($textref, $start);
    return _fail(wantarray, $textref, 'No quotelike operator found after prefix', $start) unless defined $end;
    return _succeed(wantarray, $textref, $from, $start, $end, @parts);
}

sub extract_codeblock (;$$$$$) {
    my $textref = defined $_[0] ? \$_[0] : \$_;
    my (undef, $brackets, $prefix) = @_;
    $brackets = '{' unless defined $brackets;
    (my $open = $brackets) =~ tr/])}>/[({</;
    my ($from, $start) = _skip($textref, $prefix) or return _fail(wantarray, $textref, 'Did not match prefix', 0);
    return _fail(wantarray, $textref, 'Did not find expected opening bracket', $start)
        unless length $$textref > $start && index($open, substr $$textref, $start, 1) >= 0;
    my ($end, $error, $at) = _match_bracketed($textref, $start, $open =~ /\{/ ? '{[(' : $open, '', 1);
    return _fail(wantarray, $textref, $error, $at) unless defined $end;
    return _succeed(wantarray, $textref, $from, $start, $end);
}

sub extract_variable (;$$) {
    my $textref = defined $_[0] ? \$_[0] : \$_;
    my (undef, $prefix) = @_;
    my ($from, $start) = _skip($textref, $prefix) or return _fail(wantarray, $textref, 'Did not find prefix', 0);
    pos($$textref) = $start;
    return _fail(wantarray, $textref, 'Did not find leading dereferencer', $start)
        unless $$textref =~ /\G(?:\$\#?|[\@%])\$*(?:\{\s*\^?\w+\s*\}|(?:::)?[A-Za-z_]\w*(?:(?:::|')[A-Za-z_]\w*)*|[0-9]+|[!-\/;-@])/gc;
    while (1) {
        my $at = pos $$textref;
        my $next = $$textref =~ /\G\s*(?:->)?\s*(?=[\[{(])/gc ? pos $$textref : undef;
        if (defined $next) {
            my $arrow = substr($$textref, $at, $next - $at) =~ /->/;
            if ($arrow || substr($$textref, $next, 1) ne '(') {
                my ($end) = _match_bracketed($textref, $next, '{[(', q{"'}, 0);
                if (defined $end) { pos($$textref) = $end; next }
            }
        }
        pos($$textref) = $at;
        if ($$textref =~ /\G\s*->\s*(?:\$?\w+(?:::\w+)*|[\@%\$]\*)/gc) {
            my $behind = pos $$textref;
            if ($$textref =~ /\G\s*(?=\()/gc) {
                my ($end) = _match_bracketed($textref, pos $$textref, '{[(', q{"'}, 0);
                pos($$textref) = defined $end ? $end : $behind;
            }
            else { pos($$textref) = $behind }
            next;
        }
        pos($$textref) = $at;
        last;
    }
    return _succeed(wantarray, $textref, $from, $start, pos $$textref);
}

sub extract_tagged (;$$$$$) {
    my $textref = defined $_[0] ? \$_[0] : \$_;
    my (undef, $open, $close, $prefix, $options) = @_;
    my %options = $options ? %$options : ();
    my ($from, $start) = _skip($textref, $prefix) or return _fail(wantarray, $textref, 'Did not find prefix', 0);
    $open = '<\w+(?:[^>"\']|"[^"]*"|\'[^\']*\')*>' unless defined $open && length $open;
    pos($$textref) = $start;
    return _fail(wantarray, $textref, 'Did not find opening tag', $start) unless $$textref =~ /\G($open)/gc;
    my ($tag, $inner) = ($1, pos $$textref);
    unless (defined $close && length $close) {
        my ($name) = $tag =~ /(\w+)/;
        $close = $tag =~ /^([\[({<]+)(\w*)/ ? quotemeta($1) . "\\s*/\\s*" . quotemeta($2 || $name) . '\s*' . quotemeta(join '', reverse map { $closing{$_} || $_ } split //, $1) : "/$name";
    }
    my $reject = $options{reject} ? join('|', map { "(?:$_)" } @{ $options{reject} }) : undef;
    my $ignore = $options{ignore} ? join('|', map { "(?:$_)" } @{ $options{ignore} }) : undef;
    my $depth = 1;
    my ($end, $at);
    while (($at = pos $$textref) < length $$textref) {
        if (defined $ignore && $$textref =~ /\G(?:$ignore)/gc) { next }
        if ($$textref =~ /\G($close)/gc) {
            next if --$depth;
            $end = pos $$textref;
            return _succeed(wantarray, $textref, $from, $start, $end, $tag, substr($$textref, $inner, $at - $inner), $1);
        }
        if (defined $reject && $$textref =~ /\G(?:$reject)/gc) { last }
        if ($$textref =~ /\G(?:$open)/gc) { $depth++; next }
        pos($$textref) = $at + 1;
    }
    my $fail = defined $options{fail} ? $options{fail} : '';
    return _fail(wantarray, $textref, 'Did not find closing tag', pos $$textref) if $fail !~ /^(?:MAX|PARA)$/;
    if ($fail eq 'PARA') { pos($$textref) = $inner; $end = $$textref =~ /\G.*?(?=\n[ \t]*\n|\z)/gcs ? pos $$textref : length $$textref }
    else { $end = length $$textref }
    return _succeed(wantarray, $textref, $from, $start, $end, $tag, substr($$textref, $inner, $end - $inner), '');
}

sub gen_extract_tagged {
    my @given = @_;
    return sub { my $text = defined $_[0] ? \$_[0] : \$_; return extract_tagged($$text, @given) };
}

sub extract_multiple (;$$$$) {
    my $textref = defined $_[0] ? \$_[0] : \$_;
    my (undef, $extractors, $max, $ignore) = @_;
    my @extractors = $extractors ? @$extractors
        : (sub { extract_variable($_[0], '') }, sub { extract_quotelike($_[0], '') }, sub { extract_codeblock($_[0], '{}', '') });
    $max = 1 if !wantarray;
    my @fields;
    my $unknown = '';
    my $at = pos($$textref) || 0;
    my $length = length $$textref;
    FIELD: while ($at < $length && !(defined $max && @fields >= $max)) {
        for my $extractor (@extractors) {
            my ($class, $how) = ref $extractor eq 'HASH' ? %$extractor : (undef, $extractor);
            my ($found, $end);
            pos($$textref) = $at;
            if (ref $how eq 'CODE') {
                my $rest = substr $$textref, $at;
                pos($rest) = 0;
                ($found, my $left, my $skipped) = $how->($rest);
                if (defined $found && length $found) { $skipped = '' unless defined $skipped; $end = $at + length($skipped) + length $found; $unknown .= $skipped }
                else { undef $found }
            }
            elsif (ref $how && eval { $how->isa('Text::Balanced::Extractor') }) { ($found) = $how->extract($$textref); $end = pos $$textref }
            elsif ($$textref =~ /\G($how)/gcs) { $found = defined $2 ? $2 : $1; $end = pos $$textref; undef $found if $end == $at }
            next unless defined $found;
            if (length $unknown) {
                push @fields, $unknown unless $ignore;
                $unknown = '';
                last FIELD if defined $max && @fields >= $max;
            }
            push @fields, defined $class ? bless(\(my $copy = $found), $class) : $found;
            $at = $end;
            next FIELD;
        }
        $unknown .= substr $$textref, $at++, 1;
    }
    push @fields, $unknown if length $unknown && !$ignore && !(defined $max && @fields >= $max);
    if (wantarray) {
        pos($$textref) = $at;
        push @fields, substr $$textref, $at if defined $max && $at < $length && @fields >= $max;
        return @fields;
    }
    substr($$textref, 0, $at) = '';
    return $fields[0];
}

package Text::Balanced::ErrorMsg;
use overload '""' => sub { "$_[0]{error}, detected at offset $_[0]{pos}" }, bool => sub { 1 };

1;

package File::Glob;
# Expands file name patterns as csh does. Natives: none.
use strict;
use warnings;
our $VERSION = '1.37';
require Exporter;
our @ISA = ('Exporter');
my %flag = (
    GLOB_ERR => 0x4, GLOB_MARK => 0x8, GLOB_NOCHECK => 0x10, GLOB_NOSORT => 0x20, GLOB_BRACE => 0x80,
    GLOB_NOMAGIC => 0x200, GLOB_QUOTE => 0x400, GLOB_TILDE => 0x800, GLOB_NOCASE => 0x1000, GLOB_ALPHASORT => 0x2000,
    GLOB_ABEND => -2, GLOB_NOSPACE => -1,
);
for my $name (keys %flag) {
    my $value = $flag{$name};
    no strict 'refs';
    *$name = sub () { $value };
}
sub GLOB_CSH () { 0x80 | 0x200 | 0x400 | 0x800 | 0x2000 }
our @EXPORT_OK = (qw(csh_glob bsd_glob glob GLOB_ERROR GLOB_CSH), sort keys %flag);
our %EXPORT_TAGS = (
    glob     => [(sort keys %flag), qw(GLOB_CSH GLOB_ERROR bsd_glob)],
    bsd_glob => [(sort keys %flag), qw(GLOB_CSH GLOB_ERROR bsd_glob)],
);
our $DEFAULT_FLAGS = GLOB_CSH();
my $error = 0;
sub GLOB_ERROR { return $error }

sub import {
    my $class = shift;
    my $into = caller;
    my @names;
    for my $word (@_) {
        if ($word eq ':case')   { $DEFAULT_FLAGS &= ~0x1000; next }
        if ($word eq ':nocase') { $DEFAULT_FLAGS |= 0x1000; next }
        if ($word eq ':globally') { no strict 'refs'; no warnings 'redefine'; *CORE::GLOBAL::glob = \&csh_glob; next }
        if ($word eq ':bsd_glob') { no strict 'refs'; *{"${into}::glob"} = sub { return bsd_glob(@_ ? $_[0] : $_) } }
        push @names, $word;
    }
    return File::Glob->export_to_level(1, $class, @names);
}

# Alternatives of the first balanced brace group, recursively.
sub _braces {
    my $pattern = shift;
    my $depth = 0;
    my ($start, @cuts);
    for (my $i = 0; $i < length $pattern; $i++) {
        my $char = substr $pattern, $i, 1;
        if ($char eq '\\') { $i++; next }
        if ($char eq '[') {
            my $end = index $pattern, ']', $i + 2;
            $i = $end if $end > 0;
            next;
        }
        if ($char eq '{') {
            next if substr($pattern, $i, 2) eq '{}' && !$depth;
            ($start, @cuts) = ($i) unless $depth++;
        }
        elsif ($char eq ',' && $depth == 1) { push @cuts, $i }
        elsif ($char eq '}' && $depth && !--$depth) {
            my ($head, $tail) = (substr($pattern, 0, $start), substr $pattern, $i + 1);
            my @parts;
            my $from = $start + 1;
            for my $cut (@cuts, $i) { push @parts, substr $pattern, $from, $cut - $from; $from = $cut + 1 }
            return map { _braces("$head$_$tail") } @parts;
        }
    }
    return $pattern;
}

sub _tilde {
    my $pattern = shift;
    return $pattern unless $pattern =~ /^~([^\/]*)/;
    my $name = $1;
    my $home = length $name ? (getpwnam $name)[7] : defined $ENV{HOME} ? $ENV{HOME} : (getpwuid $>)[7];
    return $pattern unless defined $home;
    $pattern =~ s/^~[^\/]*/$home/;
    return $pattern;
}

# The regular expression of one path component.
sub _component {
    my ($text, $flags) = @_;
    my $regex = '';
    while ($text =~ /\G(?:(\\)(.)|(\*+)|(\?)|\[([!^]?)(\]?[^\]]*)\]|(.))/gcs) {
        if    (defined $1) { $regex .= quotemeta $2 }
        elsif (defined $3) { $regex .= '[^/]*' }
        elsif (defined $4) { $regex .= '[^/]' }
        elsif (defined $6) {
            my ($not, $set) = ($5, $6);
            $set =~ s/([\\\[\]^])/\\$1/g;
            $regex .= '[' . (length $not ? '^' : '') . "$set]";
        }
        else { $regex .= quotemeta $7 }
    }
    return $flags & 0x1000 ? qr/\A$regex\z/is : qr/\A$regex\z/s;
}

sub _plain { my $text = shift; $text =~ s/\\(.)/$1/gs; return $text }

sub _expand {
    my ($pattern, $flags) = @_;
    my @parts = $pattern =~ m{(/+|[^/]+)}g;
    my @found = ('');
    while (@parts) {
        my $part = shift @parts;
        if ($part =~ m{^/}) { @found = map { "$_$part" } @found; next }
        my $more = grep { !m{^/} } @parts;
        if ($part !~ /(?<!\\)[*?\[]/) {
            my $name = _plain($part);
            @found = grep { -e $_ || -l $_ } map { "$_$name" } @found;
            next;
        }
        my $regex = _component($part, $flags);
        my $hidden = $part =~ /^\\?\./;
        my @next;
        for my $dir (@found) {
            opendir my $handle, length $dir ? $dir : '.' or do { $error = -2 if $flags & 0x4; next };
            my @names = grep { $_ =~ $regex && ($hidden || !/^\./) } readdir $handle;
            closedir $handle;
            push @next, map { "$dir$_" } grep { !$more || -d "$dir$_" } @names;
        }
        @found = @next;
    }
    return @found;
}

sub bsd_glob {
    my ($pattern, $flags) = @_;
    $flags = $DEFAULT_FLAGS unless defined $flags && @_ > 1;
    $error = 0;
    return () unless defined $pattern;
    my @out;
    for my $one ($flags & 0x80 ? _braces($pattern) : $pattern) {
        my $text = $flags & 0x800 ? _tilde($one) : $one;
        my $magic = $text =~ /(?<!\\)[*?\[]/;
        my @found = _expand($text, $flags);
        if (!($flags & 0x20)) {
            @found = $flags & 0x2000 ? sort { lc $a cmp lc $b || $a cmp $b } @found : sort @found;
        }
        if (!@found && ($flags & 0x10 || $flags & 0x200 && !$magic)) { @found = $flags & 0x400 ? _plain($text) : $text }
        if ($flags & 0x8) { @found = map { -d $_ && !m{/\z} ? "$_/" : $_ } @found }
        push @out, @found;
    }
    return @out;
}

# White space separates patterns, quotes keep it.
sub csh_glob {
    my $pattern = @_ ? $_[0] : $_;
    my @patterns;
    while ($pattern =~ /\G\s*((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\\.|[^\s"'])+)/gcs) {
        my $word = $1;
        $word =~ s/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/defined $1 ? $1 : $2/gse;
        push @patterns, $word;
    }
    return map { bsd_glob($_, $DEFAULT_FLAGS) } @patterns;
}

1;

package Carp;
# Warns and dies from the perspective of the caller. Natives: none (caller and @DB::args).
our $VERSION = '1.52';
require Exporter;
our @ISA         = ('Exporter');
our @EXPORT      = qw(confess croak carp);
our @EXPORT_OK   = qw(cluck verbose longmess shortmess);
our @EXPORT_FAIL = ('verbose');

our $CarpLevel  = 0;
our $MaxArgNums = 8;
our $MaxArgLen  = 64;
our $MaxEvalLen = 0;
our $Verbose    = 0;
our $RefArgFormatter;
our (%CarpInternal, %Internal);
$CarpInternal{$_} = 1 for qw(Carp warnings);
$Internal{$_} = 1 for qw(Exporter Exporter::Heavy);

sub export_fail {
    my ($class, @names) = @_;
    if (@names && $names[0] eq 'verbose') { $Verbose = 1; shift @names }
    return @names;
}

sub croak   { die ref $_[0] ? $_[0] : _short(@_) }
sub confess { die ref $_[0] ? $_[0] : _long(@_) }
sub carp    { warn _short(@_) }
sub cluck   { warn _long(@_) }

sub shortmess { return _short(@_) }
sub longmess  {
    local $!;
    return $_[0] if ref $_[0];
    my $package = caller;
    local $CarpLevel = $CarpLevel + 1 unless $CarpInternal{$package} || $Internal{$package};
    return _long_from(@_);
}
*shortmess_heavy = \&shortmess;
*longmess_heavy  = \&longmess;
*ret_summary     = \&_summary;

sub _short {
    local ($@, $!, $^E);
    return _long_from(@_) if $Verbose;
    my $frame = _short_frame();
    return _long_from(@_) unless $frame;
    my (undef, $file, $line) = caller($frame);
    return _summary($file, $line, join '', map { defined $_ ? $_ : '' } @_);
}

sub _long {
    local ($@, $!, $^E);
    return _long_from(@_);
}

# The number, as seen by our caller, of the first frame whose package does not trust the package it
# called; 0 when the stack ends before one is found.
sub _short_frame {
    my $cache = {};
    my $i = 1;
    my $skip = $CarpLevel;
    while (1) {
        my $called = caller($i++);
        my $caller = caller($i);
        return 0 unless defined $caller;
        next if $Internal{$caller} || $CarpInternal{$caller} || $CarpInternal{$called};
        next if _trusts($called, $caller, $cache) || _trusts($caller, $called, $cache);
        next if $skip-- > 0;
        return $i - 1;
    }
}

# Trust follows @CARP_NOT, or @ISA where that is empty, from package to package.
sub _trusts {
    my ($child, $parent, $cache) = @_;
    return 1 if $child eq $parent;
    my $reach = $cache->{$child} ||= do {
        my %seen;
        my @queue = ($child);
        while (@queue) {
            my $package = shift @queue;
            for my $next (@{"${package}::CARP_NOT"} ? @{"${package}::CARP_NOT"} : @{"${package}::ISA"}) {
                push @queue, $next unless $seen{$next}++;
            }
        }
        \%seen;
    };
    return $reach->{$parent};
}

# A message with the whole stack.
sub _long_from {
    my @text = @_;
    my $i = 0;
    my $skip = $CarpLevel;
    while (defined(my $package = caller($i))) {
        if ($CarpInternal{$package} || $Internal{$package}) { $i++; next }
        last if $skip-- <= 0;
        $i++;
    }
    if (!defined caller($i)) {
        $i-- while $i > 0 && !defined caller($i);
    }
    my (undef, $file, $line) = caller($i);
    my $out = _summary($file, $line, join '', map { defined $_ ? $_ : '' } @text);
    while (my %frame = _frame(++$i)) {
        $out .= "\t$frame{name} called at $frame{file} line $frame{line}\n";
    }
    return $out;
}

sub _summary {
    my ($file, $line, $text) = @_;
    return "$text at $file line $line" . _input() . ".\n";
}

# ", <FH> line N" where the last read handle is known, as die adds it.
sub _input {
    my $fh = ${^LAST_FH};
    return '' unless defined $fh && defined $.;
    return '' unless ref $fh && $.;
    my $name = *{$fh}{NAME};
    $name = "\$$1" if $name =~ /^_?\$(.*)/;
    my $unit = defined $/ && $/ eq "\n" ? 'line' : 'chunk';
    return ", <$name> $unit $.";
}

sub _frame {
    my $i = shift;
    my (@frame, @args);
    {
        package DB;
        @DB::args = ();
        @frame = caller($i + 1);
        @args = @DB::args if @frame && $frame[4];
    }
    return unless @frame && defined $frame[0];
    my $name = $frame[3];
    if (defined $frame[6]) {
        if ($frame[7]) { $name = "require $frame[6]" }
        else {
            my $source = $frame[6];
            $source =~ s/([\\'])/\\$1/g;
            $source = substr($source, 0, $MaxEvalLen) . '...'
                if $MaxEvalLen && length $source > $MaxEvalLen;
            $name = "eval '$source'";
        }
    }
    elsif ($name eq '(eval)') { $name = 'eval {...}' }
    elsif ($frame[4])         { $name .= '(' . _arguments(@args) . ')' }
    return (name => $name, file => $frame[1], line => $frame[2]);
}

sub _arguments {
    my @args = @_;
    return '' if $MaxArgNums < 0;
    my $more = $MaxArgNums && @args > $MaxArgNums;
    $#args = $MaxArgNums - 1 if $more;
    return join ', ', (map { format_arg($_) } @args), $more ? '...' : ();
}

sub format_arg {
    my $arg = shift;
    return 'undef' unless defined $arg;
    if (ref $arg) {
        return $RefArgFormatter->($arg) if $RefArgFormatter;
        require overload if $INC{'overload.pm'};
        return $INC{'overload.pm'} ? overload::StrVal($arg) : "$arg";
    }
    return $arg if $arg =~ /\A-?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?\z/;
    my $cut = $MaxArgLen && length $arg > $MaxArgLen;
    $arg = substr $arg, 0, $MaxArgLen - 3 if $cut;
    $arg =~ s/([\\"\$\@])/\\$1/g;
    $arg =~ s/([^ -~])/sprintf '\x{%x}', ord $1/ge;
    return "\"$arg\"" . ($cut ? '...' : '');
}

1;

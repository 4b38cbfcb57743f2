package Getopt::Long;
# Command-line options with long names. Natives: none.
use strict;
use warnings;
our $VERSION = '2.52';
our $VERSION_STRING = '2.52';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(GetOptions $REQUIRE_ORDER $PERMUTE $RETURN_IN_ORDER);
our @EXPORT_OK = qw(HelpMessage VersionMessage Configure GetOptionsFromArray GetOptionsFromString);
our ($REQUIRE_ORDER, $PERMUTE, $RETURN_IN_ORDER) = (0 .. 2);
our ($error, $debug, $major_version, $minor_version) = (0, 0, 2, 52);
our ($autoabbrev, $getopt_compat, $ignorecase, $bundling, $order, $passthrough, $caller);

my %config;

sub _defaults {
    my $posix = defined $ENV{POSIXLY_CORRECT};
    return (
        abbrev => $posix ? 0 : 1, compat => $posix ? 0 : 1, order => $posix ? 'require' : 'permute',
        bundling => 0, ignorecase => 1, passthrough => 0, gnu => 0, prefix => undef,
        long_prefix => '--', autohelp => 0, autoversion => 0, debug => 0, rest_bundle => 0,
    );
}
%config = _defaults();

sub import {
    my $class = shift;
    my (@symbols, @options);
    my $into = \@symbols;
    for my $word (@_) {
        if ($word eq ':config') { $into = \@options; next }
        push @$into, $word;
    }
    push @symbols, @EXPORT;
    Getopt::Long->export_to_level(1, $class, @symbols);
    Configure(@options) if @options;
}

sub _croak { require Carp; goto &Carp::croak }

my %switch = (
    auto_abbrev => sub { $config{abbrev} = $_[0] },
    getopt_compat => sub { $config{compat} = $_[0] },
    gnu_compat => sub { $config{gnu} = $_[0]; $config{bundling_values} = 0 },
    require_order => sub { $config{order} = $_[0] ? 'require' : 'permute' },
    permute => sub { $config{order} = $_[0] ? 'permute' : 'require' },
    return_in_order => sub { $config{order} = 'permute' },
    bundling => sub { $config{bundling} = $_[0]; $config{rest_bundle} = 0 },
    bundling_override => sub { $config{bundling} = $_[0] ? 2 : 0 },
    bundling_values => sub { $config{bundling} = $_[0] ? 1 : 0; $config{rest_bundle} = $_[0] },
    ignore_case => sub { $config{ignorecase} = $_[0] },
    ignorecase => sub { $config{ignorecase} = $_[0] },
    ignore_case_always => sub { $config{ignorecase} = $_[0] ? 2 : 0 },
    ignorecase_always => sub { $config{ignorecase} = $_[0] ? 2 : 0 },
    pass_through => sub { $config{passthrough} = $_[0] },
    passthrough => sub { $config{passthrough} = $_[0] },
    auto_help => sub { $config{autohelp} = $_[0] },
    auto_version => sub { $config{autoversion} = $_[0] },
    debug => sub { $config{debug} = $_[0] },
);

sub Configure {
    my @options = @_;
    my $before = { %config };
    if (@options && ref $options[0] eq 'HASH') { %config = %{ shift @options } }
    for my $word (@options) {
        my $name = lc $word;
        my $on = 1;
        if ($name =~ /^no_?(.*)$/s) { $on = 0; $name = $1 }
        if ($name eq 'default' || $name eq 'defaults') { %config = _defaults() if $on }
        elsif ($name eq 'posix_default' || $name eq 'posix_defaults') {
            local $ENV{POSIXLY_CORRECT} = 1 if $on;
            %config = _defaults();
        }
        elsif ($name eq 'gnu_getopt') {
            if ($on) { @config{qw(gnu bundling compat order ignorecase)} = (1, 1, 0, 'permute', 1) }
        }
        elsif ($switch{$name}) { $switch{$name}->($on) }
        elsif ($name =~ /^prefix=(.+)$/) { $config{prefix} = '(?:' . quotemeta($1) . ')' }
        elsif ($name =~ /^prefix_pattern=(.+)$/) {
            $config{prefix} = "(?:$1)";
            eval { '' =~ /$config{prefix}/; 1 } or _croak("Getopt::Long: invalid pattern \"$1\"\n");
        }
        elsif ($name =~ /^long_prefix_pattern=(.+)$/) { $config{long_prefix} = "(?:$1)" }
        else { die "Getopt::Long: unknown or erroneous config parameter \"$word\"\n" }
    }
    return $before;
}
sub config { goto &Configure }

sub GetOptions {
    unshift @_, \@ARGV;
    goto &GetOptionsFromArray;
}

sub GetOptionsFromString {
    my $string = shift;
    require Text::ParseWords;
    my $args = [Text::ParseWords::shellwords($string)];
    local $caller = $caller || (caller)[0];
    my $done = GetOptionsFromArray($args, @_);
    return ($done, $args) if wantarray;
    if (@$args) {
        $done = 0;
        warn "GetOptionsFromString: Excess data \"@$args\" in string \"$string\"\n";
    }
    return $done;
}

# An option as its specification describes it: names, kind of argument, destination.
sub _parse_spec {
    my $spec = shift;
    $spec =~ m{^
        ( \w+ [-\w]* (?: \| (?: \? | \w [-\w]* ) )* | \? (?: \| (?: \? | \w [-\w]* ) )* )?
        ( [!+]
        | [=:] [ionfs] [\@%]? (?: \{ \d* ,? \d* \} )?
        | : (?: -?\d+ | \+ ) [\@%]?
        )? $ }x or return;
    my ($names, $kind) = (defined $1 ? $1 : '', defined $2 ? $2 : '');
    my @names = length $names ? split /\|/, $names : ('');
    my %option = (name => $names[0], names => \@names, type => '', dest => '', mandatory => 0, min => 1, max => 1, spec => $spec);
    if    ($kind eq '!') { $option{type} = '!' }
    elsif ($kind eq '+') { $option{type} = '+' }
    elsif ($kind =~ /^:(-?\d+|\+)([\@%]?)$/) {
        $option{type} = 'i';
        $option{default} = $1;
        $option{dest} = $2;
        $option{min} = 0;
    }
    elsif ($kind =~ /^([=:])([ionfs])([\@%]?)(?:\{(\d*)(,?)(\d*)\})?$/) {
        my ($must, $type, $dest, $low, $comma, $high) = ($1, $2, $3, $4, $5, $6);
        $option{type} = $type eq 'n' ? 'i' : $type;
        $option{dest} = $dest;
        $option{mandatory} = $must eq '=' ? 1 : 0;
        if (defined $low) {
            return if !length $low && !length $high && !$comma;
            $option{repeat} = 1;
            $option{min} = length $low ? $low : 0;
            $option{max} = length $high ? $high : $comma ? -1 : $low;
            return if $option{max} == 0 && !$comma;
            $option{mandatory} = $option{min} > 0 ? 1 : 0;
        }
    }
    return \%option;
}

sub GetOptionsFromArray {
    my ($argv, @specs) = @_;
    my $package = $caller || (caller)[0];
    $error = '';
    my (%table, %links, $extra, @problems);
    my $user = @specs && ref $specs[0] && _is_hash($specs[0]) ? shift @specs : undef;
    shift @specs if @specs && $specs[0] =~ /^(?:\W+)$/ && $specs[0] ne '<>' && $specs[0] ne '?' && $specs[0] !~ /^=/;
    my $state = { table => \%table, links => \%links, user => $user, package => $package, problems => 0 };
    while (@specs) {
        my $spec = shift @specs;
        if (!defined $spec) { _croak('Undefined argument in option spec') }
        if ($spec eq '<>') {
            my $code = @specs && ref $specs[0] eq 'CODE' ? shift @specs : defined $user ? $user->{'<>'} : undef;
            if (ref $code ne 'CODE') { push @problems, "Option spec <> requires a reference to a subroutine\n"; next }
            $extra = $code;
            next;
        }
        my $option = _parse_spec($spec);
        if (!$option) {
            push @problems, "Error in option spec: \"$spec\"\n";
            shift @specs if @specs && ref $specs[0];
            next;
        }
        _enter($state, $option);
        my $link;
        if (@specs && ref $specs[0]) { $link = shift @specs }
        elsif (defined $user) {
            $link = $user->{ $option->{name} } if ref $user->{ $option->{name} } && exists $user->{ $option->{name} };
            next unless defined $link;
            if (ref $link eq 'ARRAY' && $option->{dest} eq '' || ref $link eq 'HASH' && $option->{dest} eq '') { }
        }
        _link($state, $option, $link, \@problems);
    }
    die @problems if @problems;
    _automatic(\%table, \%links, $package);
    my $done = _scan($state, $argv, $extra);
    $error = $state->{problems} ? $state->{problems} : 0;
    return $done && !$state->{problems} ? 1 : '';
}

sub _is_hash {
    my $thing = shift;
    require Scalar::Util;
    return Scalar::Util::reftype($thing) eq 'HASH';
}

sub _fold {
    my $name = shift;
    return $name if !$config{ignorecase};
    return lc $name if $config{ignorecase} > 1 || !$config{bundling} || length $name > 1;
    return $name;
}

sub _enter {
    my ($state, $option) = @_;
    my $table = $state->{table};
    my @names = @{ $option->{names} };
    for my $name (@names) {
        my $key = _fold($name);
        if (exists $table->{$key} && $^W) {
            warn "Duplicate specification \"$option->{spec}\" for option \"$key\"\n";
        }
        $table->{$key} = { option => $option, negated => 0 };
        next unless $option->{type} eq '!';
        for my $no ("no$name", "no-$name") {
            my $not = _fold($no);
            $table->{$not} = { option => $option, negated => 1 } if $no ne $option->{name};
        }
    }
}

sub _link {
    my ($state, $option, $link, $problems) = @_;
    my $name = $option->{name};
    if (!defined $link) {
        (my $variable = $name) =~ s/\W/_/g;
        no strict 'refs';
        my $full = "$state->{package}::opt_$variable";
        $link = $option->{dest} eq '@' ? \@$full : $option->{dest} eq '%' ? \%$full : \$$full;
    }
    if (ref $link eq 'ARRAY') { $option->{dest} = '@' if $option->{dest} eq '' }
    elsif (ref $link eq 'HASH') { $option->{dest} = '%' if $option->{dest} eq '' }
    elsif (ref $link eq 'SCALAR' || ref $link eq 'REF' || ref $link eq 'CODE' || _scalar_like($link)) { }
    else { push @$problems, "Invalid option linkage for \"$option->{spec}\"\n"; return }
    if (ref $link eq 'SCALAR' || ref $link eq 'REF') {
        if ($option->{dest} eq '@' && ref $$link ne 'ARRAY') { $$link = undef unless ref $$link }
    }
    $state->{links}{$name} = $link;
}

sub _scalar_like {
    my $link = shift;
    my $type = Scalar::Util::reftype($link);
    return $type eq 'SCALAR' || $type eq 'LVALUE' || $type eq 'REF';
}

sub _automatic {
    my ($table, $links) = @_;
    if ($config{autoversion} && !exists $table->{version}) {
        $table->{version} = { option => _parse_spec('version'), negated => 0 };
        $links->{version} = \&VersionMessage;
    }
    if ($config{autohelp} && !exists $table->{help} && !exists $table->{'?'}) {
        my $option = _parse_spec('help|?');
        $table->{help} = $table->{'?'} = { option => $option, negated => 0 };
        $links->{help} = \&HelpMessage;
    }
}

sub _prefix {
    return $config{prefix} if defined $config{prefix};
    return $config{compat} ? '(?:--|-|\+)' : '(?:--|-)';
}

# Works along the arguments; what is not an option is kept, given to <>, or ends the scan.
sub _scan {
    my ($state, $argv, $extra) = @_;
    my @kept;
    my $prefix = _prefix();
    while (@$argv) {
        my $word = shift @$argv;
        if (defined $word && $word eq '--') {
            push @kept, $word if $config{passthrough};
            last;
        }
        my $result = defined $word ? _option($state, $argv, $word, $prefix) : 0;
        next if $result eq 'done';
        last if $result eq 'finish';
        # not an option, or one to pass through
        if ($config{order} eq 'permute' || $extra && $config{order} ne 'require') {
            if ($extra) {
                my $name = Getopt::Long::CallBack->new(name => $word);
                my $ok = eval { local $SIG{__DIE__} = 'DEFAULT'; $extra->($name); 1 };
                if (!$ok && _died($state)) { last }
            }
            else { push @kept, $word }
        }
        else {
            unshift @$argv, $word;
            last;
        }
    }
    unshift @$argv, @kept if @kept;
    return 1;
}

# True when the callback asked to stop; its other deaths become warnings.
sub _died {
    my $state = shift;
    my $why = $@;
    return 1 if $why =~ /^!FINISH\b/;
    if ($why =~ /^!/) { return 0 }
    warn $why;
    $state->{problems}++;
    return 0;
}

sub _complain {
    my ($state, $text) = @_;
    warn $text;
    $state->{problems}++;
    return 'done';
}

# Handles one argument that may be an option. Returns 'done', 'finish', or '' when it is none.
sub _option {
    my ($state, $argv, $word, $prefix) = @_;
    $word =~ /^($prefix)(.*)$/s or return '';
    my ($starter, $text) = ($1, $2);
    return '' if $word eq '-' || !length $text;
    my ($optarg, $rest);
    my $long = $starter =~ /^$config{long_prefix}$/;
    if ($text =~ /^([^=]+)=(.*)$/s && (!$config{bundling} || $long || $config{compat} && !$config{bundling})) {
        ($text, $optarg) = ($1, $2);
    }
    my $entry;
    my $name = $text;
    if ($config{bundling} && $starter eq '-') {
        if ($config{bundling} == 2) {
            my $whole = $text;
            my $arg;
            ($whole, $arg) = ($1, $2) if $text =~ /^([^=]+)=(.*)$/s;
            if ($entry = $state->{table}{ _fold($whole) }) { ($name, $optarg) = ($whole, $arg) }
        }
        if (!$entry) {
            $name = substr $text, 0, 1;
            $rest = length $text > 1 ? substr($text, 1) : undef;
            $name = lc $name if $config{ignorecase} > 1;
            $entry = $state->{table}{$name};
            if ($config{rest_bundle} && defined $rest && $rest =~ s/^=//) { $optarg = $rest; undef $rest }
        }
    }
    else {
        ($entry, $name) = _find($state, $text);
        return '' if $config{passthrough} && (!$entry || $entry eq 'ambiguous');
        return 'done' if defined $entry && $entry eq 'ambiguous';
    }
    if (!$entry) {
        return '' if $config{passthrough};
        if (defined $rest) { unshift @$argv, $starter . $rest }
        my $shown = $name eq '' ? $text : $name;
        return _complain($state, "Unknown option: $shown\n");
    }
    return _take($state, $argv, $entry, $name, $starter, $optarg, $rest, $prefix, $word);
}

# Looks a name up, also by a unique abbreviation.
sub _find {
    my ($state, $text) = @_;
    my $table = $state->{table};
    my $key = $config{ignorecase} ? lc $text : $text;
    if ($config{bundling} && length $text == 1 && !exists $table->{$key}) { $key = $text }
    return ($table->{$text}, $text) if exists $table->{$text} && !$config{ignorecase};
    return ($table->{$key}, $key) if exists $table->{$key};
    return (undef, $text) unless $config{abbrev};
    my $match = quotemeta $key;
    my @hits = grep { /^$match/ } sort keys %$table;
    my %different;
    for my $hit (@hits) {
        my $entry = $table->{$hit};
        my $name = $entry->{option}{name};
        $name = "no$name" if $entry->{negated};
        $different{$name} = $hit;
    }
    return (undef, $text) unless %different;
    if (keys %different > 1) {
        return ('ambiguous', $text) if $config{passthrough};
        warn "Option $text is ambiguous (" . join(', ', @hits) . ")\n";
        $state->{problems}++;
        return ('ambiguous', $text);
    }
    my ($hit) = values %different;
    return ($table->{$hit}, $hit);
}

my %wanted = (i => 'number', o => 'extended number', f => 'real number');
my %pattern = (
    i => '[-+]?[0-9_]*[0-9]',
    o => '[-+]?(?:[1-9][0-9_]*|0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[0-7_]*)',
    f => '[-+]?(?=\.?[0-9])[0-9_]*(?:\.[0-9_]+)?(?:[eE][-+]?[0-9_]+)?',
);

sub _take {
    my ($state, $argv, $entry, $name, $starter, $optarg, $rest, $prefix, $word) = @_;
    my $option = $entry->{option};
    my $type = $option->{type};
    if ($type eq '' || $type eq '!' || $type eq '+') {
        if (defined $optarg) {
            return '' if $config{passthrough};
            return _complain($state, "Option $name does not take an argument\n");
        }
        unshift @$argv, $starter . $rest if defined $rest;
        my $value = $type eq '+' ? undef : $entry->{negated} ? 0 : 1;
        return _store($state, $option, $name, undef, $value);
    }
    # The first argument, from "=value", the rest of a bundle or the next word.
    my $available = defined $optarg ? $optarg ne '' || $config{gnu} && $type eq 's' : defined $rest || @$argv;
    if ($config{gnu} && defined $optarg && $optarg eq '') {
        return _store($state, $option, $name, undef, $type eq 's' ? '' : 0)
            if $option->{dest} ne '%' && ($type eq 's' || !$option->{mandatory});
    }
    if ($config{gnu} && !$option->{mandatory} && !defined $optarg && !defined $rest) { $available = @$argv }
    if (!$available) {
        if ($option->{mandatory} || $option->{dest} eq '%') {
            return '' if $config{passthrough};
            return _complain($state, "Option $name requires an argument\n");
        }
        return _store($state, $option, $name, undef, _default($option));
    }
    my $from = defined $optarg ? 'value' : defined $rest ? 'rest' : 'next';
    my $value = $from eq 'value' ? $optarg : $from eq 'rest' ? $rest : shift @$argv;
    my $key;
    my $back = sub { unshift @$argv, $from eq 'rest' ? $starter . $rest : $value if $from ne 'value' };
    my $given = $value;
    if ($option->{dest} eq '%') {
        if ($value =~ /^([^=]*)=(.*)$/s) { ($key, $value) = ($1, $2) }
        else {
            $key = $value;
            $value = defined $option->{default} ? $option->{default} : $option->{mandatory} ? undef : $type eq 's' ? '' : 1;
            if (!defined $value) {
                return _complain($state, "Option $name, key \"$key\", requires a value\n");
            }
        }
    }
    if ($type eq 's') {
        if (!$option->{mandatory} && $from eq 'next' && !defined $key) {
            if ($given eq '--' || $given ne '-' && $given =~ /^$prefix./) {
                unshift @$argv, $given;
                $value = '';
                return _store($state, $option, $name, undef, $value);
            }
        }
    }
    elsif ($value =~ /^($pattern{$type})(.*)$/s && ($2 eq '' || $from eq 'rest' && !defined $key)) {
        my $tail = $2;
        $value = $1;
        $value =~ tr/_//d;
        unshift @$argv, $starter . $tail if length $tail;
        $value = _number($type, $value);
    }
    else {
        if (defined $optarg || $option->{mandatory}) {
            if ($config{passthrough}) {
                unshift @$argv, $given if $from eq 'next';
                return '';
            }
            unshift @$argv, $starter . $rest if $from eq 'rest';
            return _complain($state, "Value \"$value\" invalid for option $name ($wanted{$type} expected)\n");
        }
        unshift @$argv, $from eq 'rest' ? $starter . $rest : $given;
        return _store($state, $option, $name, undef, _default($option));
    }
    my $result = _store($state, $option, $name, $key, $value);
    return $result unless $option->{repeat};
    return _repeat($state, $argv, $option, $name, $prefix);
}

# Further values of an option with {MIN,MAX}.
sub _repeat {
    my ($state, $argv, $option, $name, $prefix) = @_;
    my ($type, $count) = ($option->{type}, 1);
    while (@$argv && ($option->{max} < 0 || $count < $option->{max})) {
        my $value = $argv->[0];
        my $must = $count < $option->{min};
        last if !$must && ($value eq '--' || $value ne '-' && $value =~ /^$prefix./);
        my $key;
        if ($option->{dest} eq '%') {
            if ($value =~ /^([^=]+)=(.*)$/s) { ($key, $value) = ($1, $2) }
            elsif ($must) { ($key, $value) = ($value, 1) }
            else { last }
        }
        if ($type ne 's') {
            if ($value !~ /^$pattern{$type}$/) {
                last unless $must;
                return _complain($state, "Value \"$value\" invalid for option $name\n");
            }
            $value =~ tr/_//d;
            $value = _number($type, $value);
        }
        shift @$argv;
        $count++;
        my $result = _store($state, $option, $name, $key, $value);
        return $result if $result eq 'finish';
    }
    if ($count < $option->{min}) {
        return _complain($state, "Insufficient arguments for option $name\n");
    }
    return 'done';
}

sub _default {
    my $option = shift;
    if (defined $option->{default}) { return $option->{default} eq '+' ? undef : $option->{default} }
    return $option->{type} eq 's' ? '' : 0;
}

sub _number {
    my ($type, $value) = @_;
    return $value if $type eq 'f';
    if ($type eq 'o') {
        my $sign = $value =~ s/^([-+])// ? $1 : '';
        $value = oct $value if $value =~ /^0/;
        return $sign eq '-' ? -$value : $value + 0;
    }
    $value =~ s/^\+//;
    return $value + 0;
}

# Puts a value where it belongs; undef stands for "one more than before".
sub _store {
    my ($state, $option, $given, $key, $value) = @_;
    my $name = $option->{name};
    my $link = exists $state->{links}{$name} ? $state->{links}{$name} : undef;
    if (ref $link eq 'CODE') {
        $value = 1 unless defined $value;
        my $callback = Getopt::Long::CallBack->new(name => $name, given => $given);
        my $ok = eval {
            local $SIG{__DIE__} = 'DEFAULT';
            $link->($callback, defined $key ? $key : (), $value);
            1;
        };
        return 'done' if $ok;
        return _died($state) ? 'finish' : 'done';
    }
    if (!defined $link) {
        my $user = $state->{user};
        if ($option->{dest} eq '@') { push @{ $user->{$name} }, $value }
        elsif ($option->{dest} eq '%') { $user->{$name}{$key} = $value }
        elsif (!defined $value) { $user->{$name} = ($user->{$name} || 0) + 1 }
        else { $user->{$name} = $value }
    }
    elsif (ref $link eq 'ARRAY') { push @$link, defined $value ? $value : 1 }
    elsif (ref $link eq 'HASH') {
        $link->{ defined $key ? $key : $name } = defined $value ? $value : 1;
    }
    elsif ($option->{dest} eq '@') { push @{$$link}, $value }
    elsif ($option->{dest} eq '%') { $$link->{$key} = $value }
    elsif (!defined $value) { $$link = ($$link || 0) + 1 }
    else { $$link = $value }
    return 'done';
}

sub VersionMessage {
    my %given = _message_options(@_);
    my $version = defined $main::VERSION ? $main::VERSION : '';
    my $out = exists $given{-output} ? $given{-output} : \*STDOUT;
    (my $program = $0) =~ s{.*/}{};
    print {$out} exists $given{-message} ? $given{-message} : (), "$program version ", length $version ? $version : 'unknown', "\n",
        "(Getopt::Long::GetOptions version $VERSION; Perl version " . sprintf('%vd', $^V) . ")\n";
    exit(exists $given{-exitval} ? $given{-exitval} : 0) unless exists $given{-exitval} && $given{-exitval} eq 'NOEXIT';
}

sub _message_options {
    my ($first, @rest) = @_;
    return () unless defined $first;
    return () if ref $first && ref $first ne 'HASH';
    return %$first if ref $first eq 'HASH';
    return () if !@rest && $first !~ /^-?\d+$/ || @rest == 1 && $first =~ /^[a-z]/;
    return $first =~ /^-?\d+$/ && !@rest ? (-exitval => $first) : ($first, @rest);
}

sub HelpMessage {
    eval { require Pod::Usage; 1 }
        or die "Getopt::Long::HelpMessage is not supported: Pod::Usage is not installed\n";
    Pod::Usage::pod2usage(-exitval => 0, _message_options(@_));
}

sub VERSION { shift; return UNIVERSAL::VERSION(__PACKAGE__, @_) }

package Getopt::Long::CallBack;
use overload '""' => sub { return $_[0]{name} }, fallback => 1;
sub new   { my ($class, %given) = @_; return bless \%given, $class }
sub name  { return '' . $_[0]{name} }
sub given { return $_[0]{given} }

package Getopt::Long::Parser;

sub new {
    my ($class, %given) = @_;
    my $self = bless { settings => { Getopt::Long::_defaults() } }, ref $class || $class;
    if ($given{config}) {
        my $config = delete $given{config};
        $self->configure(ref $config ? @$config : $config);
    }
    if (%given) {
        require Carp;
        Carp::croak('Getopt::Long::Parser: unhandled parameters: ' . join ' ', sort keys %given);
    }
    return $self;
}

sub configure {
    my ($self, @options) = @_;
    my $before = Getopt::Long::Configure($self->{settings}, @options);
    $self->{settings} = Getopt::Long::Configure($before);
    return;
}

sub getoptions { my $self = shift; return $self->_run((caller)[0], \@ARGV, @_) }
sub getoptionsfromarray { my $self = shift; return $self->_run((caller)[0], @_) }

sub _run {
    my ($self, $package, $argv, @specs) = @_;
    my $before = Getopt::Long::Configure($self->{settings});
    local $Getopt::Long::caller = $package;
    my $done;
    my $ok = eval { $done = Getopt::Long::GetOptionsFromArray($argv, @specs); 1 };
    my $why = $@;
    Getopt::Long::Configure($before);
    die $why unless $ok;
    return $done;
}

1;

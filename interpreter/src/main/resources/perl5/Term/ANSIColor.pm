package Term::ANSIColor;
# Escape sequences for coloured text. Natives: none.
use strict;
use warnings;
our $VERSION = '5.01';
require Exporter;
our @ISA = ('Exporter');
our ($AUTOLOAD, $AUTORESET, $EACHLINE, $AUTOLOCAL, %ALIASES);
my %code = (
    clear => 0, reset => 0, bold => 1, dark => 2, faint => 2, italic => 3, underline => 4,
    underscore => 4, blink => 5, reverse => 7, concealed => 8,
);
{
    my $n = 0;
    for my $name (qw(black red green yellow blue magenta cyan white)) {
        $code{$name} = 30 + $n;
        $code{"on_$name"} = 40 + $n;
        $code{"bright_$name"} = 90 + $n;
        $code{"on_bright_$name"} = 100 + $n;
        $n++;
    }
    for my $n (0 .. 15) { $code{"ansi$n"} = "38;5;$n"; $code{"on_ansi$n"} = "48;5;$n" }
    for my $n (0 .. 23) { $code{"grey$n"} = '38;5;' . (232 + $n); $code{"on_grey$n"} = '48;5;' . (232 + $n) }
    for my $r (0 .. 5) { for my $g (0 .. 5) { for my $b (0 .. 5) {
        my $n = 16 + 36 * $r + 6 * $g + $b;
        $code{"rgb$r$g$b"} = "38;5;$n";
        $code{"on_rgb$r$g$b"} = "48;5;$n";
    } } }
}
my %name_of;
for my $name (sort { length $b <=> length $a } keys %code) { $name_of{ $code{$name} } = $name }
@name_of{ 0, 2, 4 } = ('reset', 'faint', 'underline');

my @constants = map { uc } grep { !/ansi|grey|rgb/ } keys %code;
my @constants256 = map { uc } grep { /ansi|grey|rgb/ } keys %code;
our @EXPORT = qw(color colored);
our @EXPORT_OK = qw(uncolor colorstrip colorvalid coloralias);
our %EXPORT_TAGS = (
    constants => [@constants], constants256 => [@constants256], pushpop => [qw(PUSHCOLOR POPCOLOR LOCALCOLOR)],
);
Exporter::export_ok_tags('constants', 'constants256', 'pushpop');

sub _croak { require Carp; goto &Carp::croak }
sub _off { return defined $ENV{ANSI_COLORS_DISABLED} || defined $ENV{NO_COLOR} }

for my $name (@constants, @constants256) {
    my $start = "\e[" . $code{ lc $name } . 'm';
    no strict 'refs';
    *$name = sub {
        return join '', @_ if _off();
        return $start . join('', @_) . "\e[0m" if $AUTORESET && @_;
        return $start . join '', @_;
    };
}

my @stack;
sub PUSHCOLOR  { my $text = join '', @_; my ($color) = $text =~ /^((?:\e\[[\d;]+m)+)/; push @stack, (@stack ? $stack[-1] : '') . $color; return $text }
sub POPCOLOR   { pop @stack; return @stack ? $stack[-1] . join('', @_) : "\e[0m" . join '', @_ }
sub LOCALCOLOR { return PUSHCOLOR(join '', @_) . POPCOLOR() }

sub _codes {
    my @words = map { split } @_;
    my @out;
    for my $word (@words) {
        my $name = lc $word;
        if ($name =~ /^(on_)?r([0-9]+)g([0-9]+)b([0-9]+)$/) {
            push @out, ($1 ? 48 : 38) . ";2;$2;$3;$4";
            next;
        }
        if (exists $ALIASES{$name}) { push @out, $ALIASES{$name}; next }
        exists $code{$name} or _croak("Invalid attribute name $word");
        push @out, $code{$name};
    }
    return join ';', @out;
}

sub color {
    my @words = @_;
    my $codes = _codes(@words);
    return '' if _off();
    return "\e[${codes}m";
}

sub colored {
    my ($first, @rest) = @_;
    my ($text, @words);
    if (ref $first eq 'ARRAY') { @words = @$first; $text = join '', @rest }
    else { $text = $first; @words = @rest }
    return $text if _off();
    my $codes = _codes(@words);
    return $text if $codes eq '';
    my $start = "\e[${codes}m";
    if (defined $EACHLINE) {
        my $mark = quotemeta $EACHLINE;
        return join '', map { /\S/ && $_ !~ /^$mark\z/ ? "$start$_\e[0m" : $_ } grep { length } split /($mark)/, $text;
    }
    return "$start$text\e[0m";
}

sub uncolor {
    my @parts = map { my $part = $_; $part =~ s/^\e\[//; $part =~ s/m\z//; $part } @_;
    my @codes = split /;/, join ';', @parts;
    my @names;
    while (@codes) {
        my $n = shift @codes;
        $n =~ /^\d+$/ or _croak("Bad escape sequence $n");
        $n += 0;
        if (($n == 38 || $n == 48) && @codes >= 2 && $codes[0] == 5) { shift @codes; $n = "$n;5;" . (0 + shift @codes) }
        defined $name_of{$n} or _croak("No name for escape sequence $n");
        push @names, $name_of{$n};
    }
    return @names;
}

sub colorstrip {
    my @out = map { my $text = $_; $text =~ s/\e\[[\d;]*m//g; $text } @_;
    return wantarray ? @out : join '', @out;
}

sub colorvalid {
    for my $word (map { split } @_) {
        my $name = lc $word;
        return '' unless exists $code{$name} || exists $ALIASES{$name} || $name =~ /^(?:on_)?r\d+g\d+b\d+$/;
    }
    return 1;
}

sub coloralias {
    my ($alias, @colors) = @_;
    if (!@colors) { return exists $ALIASES{$alias} ? join(' ', map { $name_of{$_} || () } $ALIASES{$alias}) : undef }
    exists $code{$alias} and _croak("Cannot alias standard color \"$alias\"");
    $ALIASES{$alias} = _codes(@colors);
    return join ' ', @colors;
}

1;

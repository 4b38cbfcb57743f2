package re;
# Regular expression pragma and functions.
# Natives: re::is_regexp(REF), re::regexp_pattern(REF) -> (pattern, flags) in list context,
# re::regname(NAME), re::regnames(), re::regnames_count(), re::regmust(REF).
our $VERSION = '0.43';
our @EXPORT_OK = qw(is_regexp regexp_pattern regmust regname regnames regnames_count regexp_compile);
my %exportable = map { $_ => 1 } @EXPORT_OK;
my %hint = (eval => 0x00200000, taint => 0x00100000);
my %flag = (m => 1, s => 2, i => 4, x => 8, n => 32);

sub import   { shift; _set(1, @_) }
sub unimport { shift; _set(0, @_) }

sub _set {
    my ($on, @words) = @_;
    for my $word (@words) {
        if (exists $hint{$word}) {
            if ($on) { $^H |= $hint{$word} } else { $^H &= ~$hint{$word} }
        }
        elsif ($word eq 'strict') { next }
        elsif ($word =~ m{^/([a-z]+)$}) { _flags($on, $1) }
        elsif ($exportable{$word}) {
            my $to = caller(1);
            *{"${to}::$word"} = \&{"re::$word"};
        }
        elsif ($word =~ /^debug/i) {
            die "use re '$word' is not supported" . _where();
        }
        else {
            require Carp;
            Carp::carp("Unknown \"re\" subpragma '$word' (known ones are: "
                . join(', ', map { "'$_'" } sort('strict', 'debug', 'debugcolor', keys %hint)) . ")");
        }
    }
}

# Default modifiers are kept where the compiler looks for them: $^H{reflags} holds the bits.
sub _flags {
    my ($on, $letters) = @_;
    my $bits = defined $^H{reflags} ? $^H{reflags} : 0;
    for my $letter (split //, $letters) {
        if ($letter =~ /[adlu]/) {
            if ($on) { $^H{reflags_charset} = { d => 1, l => 2, u => 3, a => 4 }->{$letter} }
            else     { delete $^H{reflags_charset} }
            next;
        }
        my $bit = $flag{$letter};
        if (!defined $bit) {
            require Carp;
            Carp::carp("Unknown regular expression flag \"$letter\"");
            next;
        }
        $bits = $on ? $bits | $bit : $bits & ~$bit;
    }
    $^H |= 0x20000;
    if ($bits) { $^H{reflags} = $bits } else { delete $^H{reflags} }
}

sub _where { my (undef, $file, $line) = caller(2); return " at $file line $line.\n" }

1;

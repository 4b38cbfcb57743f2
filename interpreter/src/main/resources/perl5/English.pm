package English;
# Long names for the punctuation variables. Natives: none (glob aliases).
our $VERSION = '1.11';

my %glob = (
    ARG => '_', MATCH => '&', PREMATCH => '`', POSTMATCH => "'", LAST_PAREN_MATCH => '+',
    LAST_SUBMATCH_RESULT => "\cN", INPUT_LINE_NUMBER => '.', NR => '.', INPUT_RECORD_SEPARATOR => '/', RS => '/',
    OUTPUT_AUTOFLUSH => '|', OUTPUT_FIELD_SEPARATOR => ',', OFS => ',', OUTPUT_RECORD_SEPARATOR => '\\',
    ORS => '\\', LIST_SEPARATOR => '"', SUBSCRIPT_SEPARATOR => ';', SUBSEP => ';', CHILD_ERROR => '?',
    OS_ERROR => '!', ERRNO => '!', EXTENDED_OS_ERROR => "\cE", EVAL_ERROR => '@', PROCESS_ID => '$', PID => '$',
    REAL_USER_ID => '<', UID => '<', EFFECTIVE_USER_ID => '>', EUID => '>', REAL_GROUP_ID => '(', GID => '(',
    EFFECTIVE_GROUP_ID => ')', EGID => ')', PROGRAM_NAME => '0', PERL_VERSION => "\cV", OLD_PERL_VERSION => ']',
    SYSTEM_FD_MAX => "\cF", INPLACE_EDIT => "\cI", OSNAME => "\cO", PERLDB => "\cP", BASETIME => "\cT",
    WARNING => "\cW", EXECUTABLE_NAME => "\cX", ACCUMULATOR => "\cA", COMPILING => "\cC", DEBUGGING => "\cD",
    EXCEPTIONS_BEING_CAUGHT => "\cS", FORMAT_NAME => '~', FORMAT_TOP_NAME => '^', FORMAT_LINES_LEFT => '-',
    FORMAT_LINES_PER_PAGE => '=', FORMAT_PAGE_NUMBER => '%', FORMAT_LINE_BREAK_CHARACTERS => ':',
    FORMAT_FORMFEED => "\cL", LAST_REGEXP_CODE_RESULT => "\cR",
);
my %array = (LAST_MATCH_START => '-', LAST_MATCH_END => '+');

sub import {
    my $class = shift;
    my $into = caller;
    my %skip = map { $_ => 1 } @_;
    for my $name (keys %glob) {
        next if $skip{-no_match_vars} && $name =~ /^(?:MATCH|PREMATCH|POSTMATCH)$/;
        *{"${into}::$name"} = *{"main::$glob{$name}"};
    }
    *{"${into}::$_"} = *{"main::$array{$_}"} for keys %array;
}

1;

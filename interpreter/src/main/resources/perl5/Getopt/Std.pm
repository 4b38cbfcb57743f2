package Getopt::Std;
# One-letter options. Natives: none.
use strict;
use warnings;
our $VERSION = '1.13';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(getopt getopts);
our $STANDARD_HELP_VERSION;

# An option's value goes to the hash or to $opt_X of the calling package.
sub _keep {
    my ($hash, $package, $letter, $value) = @_;
    if ($hash) { $hash->{$letter} = $value; return }
    no strict 'refs';
    ${"${package}::opt_$letter"} = $value;
}

sub getopt (;$$) {
    my ($with_value, $hash) = @_;
    $with_value = '' unless defined $with_value;
    my $package = caller;
    while (@ARGV && $ARGV[0] =~ /^-(.)(.*)/s) {
        my ($letter, $rest) = ($1, $2);
        if ($ARGV[0] eq '--') { shift @ARGV; last }
        if ($with_value =~ /\Q$letter\E/) {
            shift @ARGV;
            if ($rest eq '') {
                $rest = shift @ARGV;
            }
            _keep($hash, $package, $letter, $rest);
        }
        else {
            _keep($hash, $package, $letter, 1);
            if ($rest ne '') { $ARGV[0] = "-$rest" } else { shift @ARGV }
        }
    }
    return;
}

sub getopts ($;$) {
    my ($letters, $hash) = @_;
    my $package = caller;
    my $bad = 0;
    my %takes;
    while ($letters =~ /(.)(:?)/gs) { $takes{$1} = $2 eq ':' ? 1 : 0 }
    while (@ARGV && $ARGV[0] =~ /^-(.)(.*)/s) {
        my ($letter, $rest) = ($1, $2);
        if ($ARGV[0] eq '--') { shift @ARGV; last }
        if (exists $takes{$letter}) {
            if ($takes{$letter}) {
                shift @ARGV;
                if ($rest eq '') {
                    $bad++ unless @ARGV;
                    $rest = shift @ARGV;
                }
                _keep($hash, $package, $letter, $rest);
            }
            else {
                _keep($hash, $package, $letter, 1);
                if ($rest ne '') { $ARGV[0] = "-$rest" } else { shift @ARGV }
            }
            next;
        }
        if ($letter eq '-' && ($rest eq 'help' || $rest eq 'version')) {
            _announce($rest, $letters);
            exit 0;
        }
        warn "Unknown option: $letter\n";
        $bad++;
        if ($rest ne '') { $ARGV[0] = "-$rest" } else { shift @ARGV }
    }
    return $bad == 0 ? 1 : '';
}

sub _announce {
    my ($what, $letters) = @_;
    my $out = $STANDARD_HELP_VERSION ? \*STDOUT : \*STDERR;
    no strict 'refs';
    if (defined &main::VERSION_MESSAGE) { main::VERSION_MESSAGE($out, __PACKAGE__, $VERSION, $letters) }
    else {
        my $version = defined $main::VERSION ? $main::VERSION : '[unknown]';
        (my $program = $0) =~ s{.*/}{};
        print {$out} "$program version $version calling Getopt::Std::getopts (version $VERSION),\nrunning under Perl version ",
            sprintf('%vd', $^V), ".\n";
    }
    return unless $what eq 'help';
    if (defined &main::HELP_MESSAGE) { main::HELP_MESSAGE($out, __PACKAGE__, $VERSION, $letters) }
    else {
        (my $program = $0) =~ s{.*/}{};
        print {$out} "\nUsage: $program [-OPTIONS [-MORE_OPTIONS]] [--] [PROGRAM_ARG1 ...]\n";
    }
}

1;

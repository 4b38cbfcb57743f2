package Time::Seconds;
# Lengths of time, as Time::Piece gives them.
use strict;
our $VERSION = '1.3401';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(ONE_MINUTE ONE_HOUR ONE_DAY ONE_WEEK ONE_MONTH ONE_YEAR ONE_FINANCIAL_MONTH LEAP_YEAR NON_LEAP_YEAR);
our @EXPORT_OK = qw(cs_sec cs_mon);
use constant { ONE_MINUTE => 60, ONE_HOUR => 3_600, ONE_DAY => 86_400, ONE_WEEK => 604_800, ONE_MONTH => 2_629_744,
    ONE_YEAR => 31_557_600, ONE_FINANCIAL_MONTH => 2_592_000, LEAP_YEAR => 31_622_400, NON_LEAP_YEAR => 31_536_000, cs_sec => 0, cs_mon => 1 };

use overload
    fallback => 'undef',
    '0+' => \&seconds, '""' => \&seconds,
    '<=>' => sub { my ($x, $y, $swapped) = @_; $_ = ref $_ ? $_->seconds : $_ for $x, $y; $swapped ? $y <=> $x : $x <=> $y },
    '+' => sub { my ($x, $y) = @_; return __PACKAGE__->new($$x + (ref $y ? $$y : $y)) },
    '-' => sub { my ($x, $y, $swapped) = @_; my $d = $$x - (ref $y ? $$y : $y); return __PACKAGE__->new($swapped ? -$d : $d) },
    '-=' => sub { my ($x, $y) = @_; $$x -= ref $y ? $$y : $y; return $x },
    '+=' => sub { my ($x, $y) = @_; $$x += ref $y ? $$y : $y; return $x };

sub new { my ($class, $seconds) = @_; $seconds = 0 unless defined $seconds; return bless \$seconds, $class }
sub copy { my $self = shift; return Time::Seconds->new($$self) }
sub seconds { return ${ $_[0] } }
sub minutes { return ${ $_[0] } / 60 }
sub hours   { return ${ $_[0] } / 3600 }
sub days    { return ${ $_[0] } / 86400 }
sub weeks   { return ${ $_[0] } / 604800 }
sub months  { return ${ $_[0] } / ONE_MONTH }
sub financial_months { return ${ $_[0] } / ONE_FINANCIAL_MONTH }
sub years   { return ${ $_[0] } / ONE_YEAR }

sub pretty {
    my $left = ${ $_[0] };
    my $text = $left < 0 ? 'minus ' : '';
    $left = abs $left;
    if ($left >= ONE_MINUTE) {
        if ($left >= ONE_HOUR) {
            if ($left >= ONE_DAY) { my $days = int($left / ONE_DAY); $text .= "$days days, "; $left -= $days * ONE_DAY }
            my $hours = int($left / ONE_HOUR);
            $text .= "$hours hours, ";
            $left -= $hours * ONE_HOUR;
        }
        my $minutes = int($left / ONE_MINUTE);
        $text .= "$minutes minutes, ";
        $left -= $minutes * ONE_MINUTE;
    }
    return "$text$left seconds";
}

1;

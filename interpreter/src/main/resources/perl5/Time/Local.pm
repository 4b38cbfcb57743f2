package Time::Local;
# The opposite of gmtime and localtime. Natives: none (localtime answers for the time zone).
use strict;
our $VERSION = '1.30';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(timegm timelocal);
our @EXPORT_OK = qw(timegm_modern timelocal_modern timegm_nocheck timelocal_nocheck timegm_posix timelocal_posix);

my @days = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);

# Days from 1970-01-01 to a date of the proleptic Gregorian calendar; month counts from 0.
sub _days {
    my ($year, $month, $day) = @_;
    my $y = $month < 2 ? $year - 1 : $year;
    my $m = ($month + 10) % 12;
    use integer;
    my $era = ($y >= 0 ? $y : $y - 399) / 400;
    my $of_era = $y - $era * 400;
    my $of_year = (153 * $m + 2) / 5 + $day - 1;
    return $era * 146097 + $of_era * 365 + $of_era / 4 - $of_era / 100 + $of_year - 719468;
}

sub _leap { my $year = shift; return $year % 4 == 0 && ($year % 100 != 0 || $year % 400 == 0) }

# A year of the old interface: below 100 in a rolling century, up to 999 an offset from 1900.
sub _year {
    my $year = shift;
    return $year if $year > 999;
    return $year + 1900 if $year >= 100 || $year < 0;
    my $now = (localtime)[5] + 1900;
    my $guess = int($now / 100) * 100 + $year;
    $guess -= 100 if $guess > $now + 50;
    $guess += 100 if $guess <= $now - 50;
    return $guess;
}

sub _check {
    my ($second, $minute, $hour, $day, $month, $year) = @_;
    require Carp;
    local $Carp::CarpLevel = 1;
    Carp::croak("Month '$month' out of range 0..11") if $month > 11 || $month < 0;
    my $last = $days[$month] + ($month == 1 && _leap($year) ? 1 : 0);
    Carp::croak("Day '$day' out of range 1..$last") if $day > $last || $day < 1;
    Carp::croak("Hour '$hour' out of range 0..23") if $hour > 23 || $hour < 0;
    Carp::croak("Minute '$minute' out of range 0..59") if $minute > 59 || $minute < 0;
    Carp::croak("Second '$second' out of range 0..59") if $second >= 60 || $second < 0;
}

sub _gm {
    my ($second, $minute, $hour, $day, $month, $year) = @_;
    return _days($year, $month, $day) * 86400 + $hour * 3600 + $minute * 60 + $second;
}

# Finds the time whose local representation this is, by correcting the first guess.
sub _local {
    my $want = _gm(@_);
    my $offset = _offset($want);
    my $time = $want - $offset;
    my $then = _offset($time);
    if ($then != $offset) {
        $time = $want - $then;
        if (_offset($time) != $then) { $time = $want - ($then < $offset ? $then : $offset) }
    }
    # Where the clock shows this time twice, the earlier one is meant.
    my $before = _offset($time - 86400);
    if ($before > _offset($time)) {
        my $earlier = $want - $before;
        $time = $earlier if _offset($earlier) == $before;
    }
    return $time;
}

sub _offset {
    my $time = shift;
    my @at = localtime $time;
    return _gm(@at[0 .. 4], $at[5] + 1900) - int($time);
}

sub _make {
    my ($name, $convert, $how, $checked) = @_;
    no strict 'refs';
    *$name = sub {
        my ($second, $minute, $hour, $day, $month, $year) = @_;
        $year = $how eq 'rolling' ? _year($year) : $how eq 'posix' ? $year + 1900 : $year;
        _check($second, $minute, $hour, $day, $month, $year) if $checked;
        return $convert->($second, $minute, $hour, $day, $month, $year);
    };
}
for my $pair ([timegm => \&_gm], [timelocal => \&_local]) {
    my ($name, $convert) = @$pair;
    _make($name, $convert, 'rolling', 1);
    _make("${name}_nocheck", $convert, 'rolling', 0);
    _make("${name}_modern", $convert, 'modern', 1);
    _make("${name}_posix", $convert, 'posix', 1);
}

1;

package Time::Piece;
# Times as objects: localtime and gmtime give them in scalar context.
use strict;
use Time::Seconds;
use Time::Local ();
require POSIX;
our $VERSION = '1.3401';
our @MON_LIST = qw(Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec);
our @FULLMON_LIST = qw(January February March April May June July August September October November December);
our @DAY_LIST = qw(Sun Mon Tue Wed Thu Fri Sat);
our @FULLDAY_LIST = qw(Sunday Monday Tuesday Wednesday Thursday Friday Saturday);
our ($DATE_SEP, $TIME_SEP) = ('-', ':');
my @lengths = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);

use overload
    '""' => \&cdate, 'cmp' => \&str_compare, '<=>' => \&compare, 'bool' => sub { 1 },
    '-' => \&subtract, '+' => \&add, 'fallback' => undef;

sub import {
    my ($class, @names) = @_;
    my $override = @names && $names[0] eq ':override' ? 'CORE::GLOBAL' : caller;
    @names = qw(localtime gmtime) if !@names || $names[0] eq ':override';
    no strict 'refs';
    for my $name (@names) { my $code = $class->can($name); *{"${override}::$name"} = sub { @_ && ref $_[0] && eval { $_[0]->isa(__PACKAGE__) } ? $code->(@_) : $code->($class, @_) } }
}

# An object: the fields of localtime, the seconds since 1970, and whether it is local.
sub _make { my ($class, $epoch, $local) = @_; return bless [ ($local ? CORE::localtime($epoch) : CORE::gmtime($epoch)), $epoch, $local ? 1 : 0 ], ref $class || $class }

sub _given {
    my ($local, $class, $time) = @_;
    $class = eval { localtime() } || __PACKAGE__ unless defined $class;
    $time = ref $class && @_ < 3 ? $class->epoch : CORE::time() unless defined $time;
    return $class->_make(Time::Local::timegm(@$time[0 .. 5]), $local) if ref $time eq 'ARRAY';
    $time = $time->epoch if ref $time && $time->isa(__PACKAGE__);
    return wantarray ? ($local ? CORE::localtime($time) : CORE::gmtime($time)) : $class->_make($time, $local);
}
sub localtime { unshift @_, __PACKAGE__ unless eval { $_[0]->isa(__PACKAGE__) }; return _given(1, @_) }
sub gmtime    { unshift @_, __PACKAGE__ unless eval { $_[0]->isa(__PACKAGE__) }; return _given(0, @_) }
sub new {
    my ($class, $time) = @_;
    return $class->_make($time->epoch, $time->[10]) if ref $time && eval { $time->isa(__PACKAGE__) };
    return $class->_make($time, 1) if defined $time;
    return $class->_make($class->epoch, $class->[10]) if ref $class;
    return $class->_make(CORE::time(), 1);
}

sub sec  { return $_[0][0] }
sub min  { return $_[0][1] }
sub hour { return $_[0][2] }
sub mday { return $_[0][3] }
sub mon  { return $_[0][4] + 1 }
sub _mon { return $_[0][4] }
sub year { return $_[0][5] + 1900 }
sub _year { return $_[0][5] }
sub yy   { return sprintf '%02d', $_[0][5] % 100 }
sub _wday { return $_[0][6] }
sub wday { return $_[0][6] + 1 }
sub yday { return $_[0][7] }
sub isdst { return $_[0][8] }
sub epoch { return $_[0][9] }
*second = \&sec; *minute = \&min; *day_of_month = \&mday; *day_of_week = \&_wday; *day_of_year = \&yday; *daylight_savings = \&isdst;
sub monname   { my ($self, @list) = @_; @list = @MON_LIST unless @list; return $list[ $self->[4] ] }
*month = \&monname;
sub fullmonth { return $FULLMON_LIST[ $_[0][4] ] }
sub wdayname  { my ($self, @list) = @_; @list = @DAY_LIST unless @list; return $list[ $self->[6] ] }
*day = \&wdayname;
sub fullday   { return $FULLDAY_LIST[ $_[0][6] ] }

sub hms { my ($self, $sep) = @_; $sep = $TIME_SEP unless defined $sep; return sprintf "%02d$sep%02d$sep%02d", @$self[2, 1, 0] }
*time = \&hms;
sub ymd { my ($self, $sep) = @_; $sep = $DATE_SEP unless defined $sep; return sprintf "%d$sep%02d$sep%02d", $self->year, $self->mon, $self->mday }
*date = \&ymd;
sub mdy { my ($self, $sep) = @_; $sep = $DATE_SEP unless defined $sep; return sprintf "%02d$sep%02d$sep%d", $self->mon, $self->mday, $self->year }
sub dmy { my ($self, $sep) = @_; $sep = $DATE_SEP unless defined $sep; return sprintf "%02d$sep%02d$sep%d", $self->mday, $self->mon, $self->year }
sub datetime { my ($self, %o) = @_; return join defined $o{T} ? $o{T} : 'T', $self->date($o{date}), $self->time($o{time}) }
sub cdate { my $self = shift; return scalar($self->[10] ? CORE::localtime($self->epoch) : CORE::gmtime($self->epoch)) }
sub date_separator { my $old = $DATE_SEP; $DATE_SEP = $_[1] if @_ > 1; return $old }
sub time_separator { my $old = $TIME_SEP; $TIME_SEP = $_[1] if @_ > 1; return $old }
sub mon_list { my $class = shift; @MON_LIST = @_ if @_; return @MON_LIST }
sub day_list { my $class = shift; @DAY_LIST = @_ if @_; return @DAY_LIST }

sub tzoffset { my $self = shift; return Time::Seconds->new(0) unless $self->[10]; return Time::Seconds->new(Time::Local::timegm(CORE::localtime($self->epoch)) - $self->epoch) }
sub julian_day { return $_[0]->epoch / 86400 + 2440587.5 }
sub mjd { return $_[0]->julian_day - 2400000.5 }
sub is_leap_year { my $y = $_[0]->year; return ($y % 4 == 0 && ($y % 100 || $y % 400 == 0)) ? 1 : 0 }
sub month_last_day { my $self = shift; return $self->[4] == 1 && $self->is_leap_year ? 29 : $lengths[ $self->[4] ] }
sub week {    # by ISO 8601
    my $self = shift;
    my $weekday = ($self->[6] + 6) % 7;
    my $week = int(($self->[7] - $weekday + 10) / 7);
    my $leap = sub { my $y = shift; $y % 4 == 0 && ($y % 100 || $y % 400 == 0) };
    my $long = sub { my $y = shift; my $p = sub { my $z = shift; ($z + int($z / 4) - int($z / 100) + int($z / 400)) % 7 }; $p->($y) == 4 || $p->($y - 1) == 3 };
    return $long->($self->year - 1) ? 53 : 52 if $week < 1;
    return $week > 52 && !$long->($self->year) ? 1 : $week;
}

sub subtract {
    my ($self, $other, $swapped) = @_;
    if (ref $other && eval { $other->isa(__PACKAGE__) }) { return Time::Seconds->new($self->epoch - $other->epoch) }
    return $other - "$self" if $swapped;
    return $self->_make($self->epoch - (ref $other ? $other->seconds : $other), $self->[10]);
}
sub add { my ($self, $other) = @_; return $self->_make($self->epoch + (ref $other ? $other->seconds : $other), $self->[10]) }
sub compare { my ($x, $y, $swapped) = @_; $y = ref $y && eval { $y->isa(__PACKAGE__) } ? $y->epoch : $y; $x = $x->epoch; return $swapped ? $y <=> $x : $x <=> $y }
sub str_compare { my ($x, $y, $swapped) = @_; $y = $y->cdate if ref $y; $x = $x->cdate; return $swapped ? $y cmp $x : $x cmp $y }

sub _from_fields { my ($self, @f) = @_; return $self->_make($self->[10] ? Time::Local::timelocal_modern(@f) : Time::Local::timegm_modern(@f), $self->[10]) }
sub add_months {
    my ($self, $n) = @_;
    unless (defined $n) { require Carp; Carp::croak('add_months requires a number of months') }
    my $month = $self->[4] + $n;
    my $years = POSIX::floor($month / 12);
    my $first = $self->_from_fields($self->sec, $self->min, $self->hour, 1, $month - 12 * $years, $self->year + $years);
    return $first + ($self->mday - 1) * 86400;
}
sub add_years { my ($self, $n) = @_; return $self->add_months(12 * $n) }
sub truncate {
    my ($self, %o) = @_;
    my $to = $o{to} or return $self;
    my @f = (@$self[0 .. 4], $self->year);
    my %keep = (second => 0, minute => 1, hour => 2, day => 3, month => 4, quarter => 4, year => 5, decade => 5, century => 5);
    unless (exists $keep{$to}) { require Carp; Carp::croak("Invalid value of 'to' parameter: $to") }
    my @zero = (0, 0, 0, 1, 0);
    $f[$_] = $zero[$_] for 0 .. $keep{$to} - 1;
    $f[4] = int($f[4] / 3) * 3 if $to eq 'quarter';
    $f[5] -= $f[5] % 10 if $to eq 'decade';
    $f[5] -= $f[5] % 100 if $to eq 'century';
    return $self->_from_fields(@f);
}

sub strftime {
    my ($self, $format) = @_;
    $format = '%a, %d %b %Y %H:%M:%S %Z' unless defined $format;
    my $epoch = $self->epoch;
    $format =~ s/%s/$epoch/g;
    unless ($self->[10]) { $format =~ s/%Z/UTC/g; $format =~ s/%z/+0000/g }
    return POSIX::strftime($format, @$self[0 .. 8]);
}

my %pattern = (Y => '(\d{4})', m => '(\d{1,2})', d => '\s*(\d{1,2})', e => '\s*(\d{1,2})', H => '\s*(\d{1,2})', k => '\s*(\d{1,2})',
    I => '\s*(\d{1,2})', l => '\s*(\d{1,2})', M => '(\d{1,2})', S => '(\d{1,2})', y => '(\d{2})', C => '(\d{2})', j => '(\d{1,3})', s => '(-?\d+)',
    p => '([AaPp][Mm])', z => '([+-]\d{2}:?\d{2}|Z)', Z => '([A-Za-z]+)', n => '\s+', t => '\s+', u => '(\d)', w => '(\d)', '%' => '%');
my %composed = (T => '%H:%M:%S', R => '%H:%M', D => '%m/%d/%y', F => '%Y-%m-%d', r => '%I:%M:%S %p', c => '%a %e %b %H:%M:%S %Y', x => '%a %d %b %Y', X => '%H:%M:%S', h => '%b');

sub strptime {
    my ($class, $text, $format) = @_;
    my $local = ref $class ? $class->[10] : 0;
    $format = '%a, %d %b %Y' unless defined $format;
    1 while $format =~ s/%([TRDFrcxXh])/$composed{$1}/g;
    my @names;
    my $regex = '';
    while ($format =~ /\G(?:%([a-zA-Z%])|(\s+)|(.))/gs) {
        if (defined $2) { $regex .= '\s*'; next }
        if (defined $3) { $regex .= quotemeta $3; next }
        my $what = $1;
        if ($what =~ /[aA]/) { $regex .= '(' . join('|', @FULLDAY_LIST, @DAY_LIST) . ')'; push @names, 'a'; next }
        if ($what =~ /[bB]/) { $regex .= '(' . join('|', @FULLMON_LIST, @MON_LIST) . ')'; push @names, 'b'; next }
        unless ($pattern{$what}) { require Carp; Carp::croak('Error parsing time') }
        $regex .= $pattern{$what};
        push @names, $what if $pattern{$what} =~ /\(/;
    }
    my @values = $text =~ /^\s*$regex/i;
    if (!@values) { require Carp; Carp::croak('Error parsing time') }
    if ($text =~ /^\s*$regex(.+)/is) { warn "Garbage at end of string in strptime: $+\nPerhaps a format flag did not match the actual input?\n" if length $+ && $^W }
    my %got;
    @got{@names} = @values;
    return $class->_make($got{s}, $local) if defined $got{s};
    my $year = defined $got{Y} ? $got{Y} : defined $got{y} ? $got{y} + ($got{y} < 69 ? 2000 : 1900) : 1970;
    my $month = defined $got{m} ? $got{m} - 1 : 0;
    if (defined $got{b}) { for my $i (0 .. 11) { $month = $i if lc substr($got{b}, 0, 3) eq lc $MON_LIST[$i] || lc $got{b} eq lc $FULLMON_LIST[$i] } }
    my ($day) = grep { defined } @got{qw(d e)};
    $day = 1 unless defined $day;
    my ($hour) = grep { defined } @got{qw(H k I l)};
    $hour = 0 unless defined $hour;
    if (defined $got{p}) { $hour %= 12; $hour += 12 if lc $got{p} eq 'pm' }
    my ($minute, $second) = map { defined $_ ? $_ : 0 } @got{qw(M S)};
    if ($month > 11 || $month < 0 || $day < 1 || $day > 31 || $hour > 24 || $minute > 59 || $second > 61) { require Carp; Carp::croak('Error parsing time') }
    my $epoch = Time::Local::timegm_modern(0, 0, 0, 1, $month, $year) + ($day - 1) * 86400 + $hour * 3600 + $minute * 60 + $second;
    $epoch = Time::Local::timegm_modern(0, 0, 0, 1, 0, $year) + ($got{j} - 1) * 86400 + $hour * 3600 + $minute * 60 + $second if defined $got{j};
    if (defined $got{z} && $got{z} =~ /^([+-])(\d\d):?(\d\d)/) { $epoch -= ($1 eq '-' ? -1 : 1) * ($2 * 3600 + $3 * 60) }
    elsif ($local) { $epoch = Time::Local::timelocal_modern((CORE::gmtime($epoch))[0 .. 4], (CORE::gmtime($epoch))[5] + 1900) }
    return $class->_make($epoch, $local);
}

1;

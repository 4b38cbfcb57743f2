package Time::HiRes;
# Time with fractions of a second.
# Natives: Time::HiRes::time sleep usleep nanosleep alarm ualarm gettimeofday clock_gettime
# clock_getres clock stat lstat utime.
use strict;
our $VERSION = '1.9770';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = ();
our @EXPORT_OK = qw(usleep sleep ualarm alarm gettimeofday time tv_interval nanosleep clock_gettime
    clock_getres clock stat lstat utime CLOCK_REALTIME CLOCK_MONOTONIC CLOCK_PROCESS_CPUTIME_ID
    CLOCK_THREAD_CPUTIME_ID CLOCKS_PER_SEC ITIMER_REAL ITIMER_VIRTUAL ITIMER_PROF d_usleep d_ualarm
    d_gettimeofday d_nanosleep d_setitimer d_getitimer d_clock_gettime d_clock_getres d_clock
    d_clock_nanosleep d_hires_stat d_hires_utime d_futimens d_utimensat);

sub CLOCK_REALTIME ()           { 0 }
sub CLOCK_MONOTONIC ()          { 1 }
sub CLOCK_PROCESS_CPUTIME_ID () { 2 }
sub CLOCK_THREAD_CPUTIME_ID ()  { 3 }
sub CLOCKS_PER_SEC ()           { 1000000 }
sub ITIMER_REAL ()              { 0 }
sub ITIMER_VIRTUAL ()           { 1 }
sub ITIMER_PROF ()              { 2 }
for my $name (qw(usleep ualarm gettimeofday nanosleep clock_gettime clock_getres clock hires_stat hires_utime)) {
    no strict 'refs';
    *{"d_$name"} = sub () { 1 };
}
for my $name (qw(setitimer getitimer clock_nanosleep futimens utimensat)) {
    no strict 'refs';
    *{"d_$name"} = sub () { 0 };
}

sub import {
    my $class = shift;
    for my $name (@_) {
        no strict 'refs';
        next if $name !~ /^\w+$/ || defined &{"Time::HiRes::$name"};
        require Carp;
        Carp::croak("Time::HiRes::$name(): unimplemented in this platform") if grep { $_ eq $name } @EXPORT_OK;
    }
    Time::HiRes->export_to_level(1, $class, @_);
}

sub tv_interval {
    my ($from, $to) = @_;
    $to = [gettimeofday()] unless defined $to;
    return $to->[0] - $from->[0] + ($to->[1] - $from->[1]) / 1e6;
}

1;

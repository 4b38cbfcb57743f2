# gmtime, localtime in UTC, time, Time::Local, Time::HiRes, Benchmark-free measuring (perlfunc).
use strict;
use warnings;
use Time::Local qw(timegm);
use Time::HiRes qw(time sleep usleep gettimeofday tv_interval);

my @t = gmtime 1234567890;
print "@t\n";
print scalar(gmtime 1234567890), " ", timegm(@t), "\n";
my ($y, $m, $d) = (gmtime 951782400)[5, 4, 3];
printf "%04d-%02d-%02d %d\n", $y + 1900, $m + 1, $d, (gmtime 951782400)[6];
my $before = time;
usleep 20_000;
my $t0 = [gettimeofday];
sleep 0.02;
print time - $before >= 0.039 ? "fractional\n" : "whole\n", tv_interval($t0) >= 0.019 ? 1 : 0, " ",
    abs(time - CORE::time()) < 2 ? 1 : 0, "\n";
print join(' ', map { scalar gmtime($_) } -1, 2 ** 31, 253402300799), "\n";
{ local $ENV{TZ} = 'UTC'; print scalar(localtime 86400), "\n"; }

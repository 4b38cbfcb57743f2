# Time::Local and Time::HiRes.
use strict;
use warnings;
use Time::Local qw(timegm timelocal timegm_nocheck timelocal_nocheck timegm_modern timelocal_modern timegm_posix);
use Time::HiRes qw(time sleep usleep gettimeofday tv_interval clock_gettime CLOCK_MONOTONIC);

print timegm(0, 0, 0, 1, 0, 70), ' ', timegm(59, 59, 23, 31, 11, 1999), ' ', timegm(0, 0, 0, 29, 1, 2000), ' ', timegm(0, 0, 0, 1, 2, 100), ' ', timegm(0, 0, 0, 1, 0, 1900), "\n";
print timegm_modern(0, 0, 0, 1, 0, 1970), ' ', timegm_posix(0, 0, 0, 1, 0, 70), ' ', timegm_nocheck(0, 0, 0, 365, 0, 1971), ' ', timegm_modern(0, 0, 0, 1, 0, 99), "\n";
my $when = 1_000_000_000;
for my $zone ('UTC', 'Europe/Berlin', 'America/New_York') {
    local $ENV{TZ} = $zone;
    require POSIX;
    POSIX::tzset();
    print timelocal(localtime $when) == $when ? 'same' : 'different', ' ', timelocal(0, 0, 12, 1, 6, 2020) == timelocal_modern(0, 0, 12, 1, 6, 2020) ? 'same' : 'different', ' ', timelocal_nocheck(localtime 1700000000) == 1700000000 ? 'same' : 'different', "\n";
}
for my $bad ([60, 0, 0, 1, 0, 70], [0, 60, 0, 1, 0, 70], [0, 0, 24, 1, 0, 70], [0, 0, 0, 32, 0, 70], [0, 0, 0, 29, 1, 1999], [0, 0, 0, 1, 12, 70]) {
    eval { timegm(@$bad); 1 } or print $@ =~ /^(.*?) at /, "\n";
}
my $start = [gettimeofday];
my $from = time;
my $clock = clock_gettime(CLOCK_MONOTONIC);
sleep 0.05;
usleep(20_000);
my $span = tv_interval($start);
print $span > 0.06 && $span < 5 ? 'span' : $span, ' ', time - $from > 0.06 ? 'time' : 'no', ' ', clock_gettime(CLOCK_MONOTONIC) - $clock > 0.06 ? 'clock' : 'no', "\n";
print tv_interval([5, 500_000], [7, 250_000]), ' ', $from =~ /\./ ? 'fraction' : 'whole', ' ', scalar(@$start), "\n";
my $rang = 0;
local $SIG{ALRM} = sub { $rang++ };
Time::HiRes::alarm(0.05);
select undef, undef, undef, 2;
print "rang $rang\n";
Time::HiRes::ualarm(20_000);
select undef, undef, undef, 2;
print "rang $rang\n";

# sleep returns whole seconds, times counts, time advances (perlfunc).
use strict;
use warnings;
use Time::HiRes ();

my $start = time;
my $slept = sleep 1;
print "slept at least 1: ", ($slept >= 1 && time - $start >= 1 ? "yes" : "no"), "\n";
my @times = times;
print "times has ", scalar(@times), " fields, none negative: ", (grep({ $_ < 0 } @times) ? "no" : "yes"), "\n";
my $t0 = Time::HiRes::time();
Time::HiRes::sleep(0.05);
my $elapsed = Time::HiRes::time() - $t0;
print "fraction: ", ($elapsed >= 0.049 && $elapsed < 5 ? "yes" : "no $elapsed"), "\n";
print "interval: ", (Time::HiRes::tv_interval([Time::HiRes::gettimeofday()]) >= 0 ? "yes" : "no"), "\n";

# Math::Trig, Benchmark, autouse, sigtrap, User::pwent, Time::localtime, if, less, sort, version, threads, experimental, Text::Abbrev.
use strict;
use warnings;
use Math::Trig qw(:DEFAULT great_circle_distance :pi);
printf "%.6f %.6f %.6f %.6f %.6f %.6f\n", pi, tan(pip4), sec(1), acos(0.5), asin(1), atan(1);
printf "%.6f %.6f %.6f %.6f %.6f\n", sinh(1), cosh(1), tanh(1), asinh(1), acosh(2);
printf "%.4f %.4f %.4f %.4f\n", rad2deg(pi), deg2rad(450), deg2rad(450, 1), grad2deg(100);
printf "%.4f\n", great_circle_distance(0, pip2, pip2, pip2, 6378);

use Benchmark qw(:all);
my $count = 0;
my $time = timeit(5, sub { $count++ });
print ref $time, ' ', $time->iters, " $count\n";
my $results = timethese(3, { one => sub { 1 }, two => '1 + 1' }, 'none');
print join(',', sort keys %$results), "\n";
print timestr(bless([1, 0.5, 0.25, 0, 0, 10], 'Benchmark')), "\n";
print timestr(timediff(bless([3, 2, 1, 0, 0, 10], 'Benchmark'), bless([1, 1, 0.5, 0, 0, 10], 'Benchmark'))), "\n";
my $table = cmpthese({ slow => bless([1, 2, 0, 0, 0, 100], 'Benchmark'), fast => bless([1, 1, 0, 0, 0, 100], 'Benchmark') });

use autouse 'Text::Abbrev' => qw(abbrev);
my %short = abbrev('one', 'two');
print join(',', sort keys %short), "\n";
use sigtrap 'handler', sub { print "caught $_[0]\n" }, 'USR1';
kill USR1 => $$;
use User::pwent;
print getpwuid(0)->name, ' ', getpwnam('root')->uid, ' ', defined getpwnam('no-such-user') ? 'found' : 'none', "\n";
use Time::gmtime qw(gmtime gmctime);
my $gm = gmtime(86400);
print join('-', $gm->year + 1900, $gm->mon, $gm->mday, $gm->hour), ' ', gmctime(0), "\n";
print eval 'use experimental "signatures"; sub add ($x, $y) { $x + $y } add(2, 3)', "\n";
print eval 'use experimental "nonsense"; 1' ? 'ok' : $@ =~ /^(Can't enable unknown feature nonsense)/, "\n";
use sort 'stable';
print join(',', sort { lc $a cmp lc $b } qw(b A a B)), "\n";
use bytes ();
print bytes::length("\x{263a}a"), ' ', length "\x{263a}a", "\n";

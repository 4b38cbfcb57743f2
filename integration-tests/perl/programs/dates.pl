# Dates without modules: leap years, weekdays, day numbers, calendars, durations.
use strict; use warnings;
use POSIX qw(strftime floor);
use Time::Local;
sub leap { my $y = shift; $y % 4 == 0 && ($y % 100 != 0 || $y % 400 == 0) }
sub days_in { my ($y, $m) = @_; (31, leap($y) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[$m - 1] }
sub jdn { my ($y, $m, $d) = @_; my $a = int((14 - $m) / 12); my ($yy, $mm) = ($y + 4800 - $a, $m + 12 * $a - 3); return $d + int((153 * $mm + 2) / 5) + 365 * $yy + int($yy / 4) - int($yy / 100) + int($yy / 400) - 32045 }
sub wday { (jdn(@_) + 1) % 7 }
my @names = qw(Sun Mon Tue Wed Thu Fri Sat);
print "$_ ", leap($_) ? "leap" : "common", "\n" for 1900, 2000, 2023, 2024;
print "$names[wday(2000,1,1)] $names[wday(1969,7,20)] $names[wday(2024,2,29)]\n";
print jdn(2024, 3, 1) - jdn(2023, 3, 1), " days\n";
my ($y, $m) = (2024, 2);
print "     $y-", sprintf("%02d", $m), "\n", join(' ', map { substr $_, 0, 2 } @names), "\n", '   ' x wday($y, $m, 1);
for my $d (1 .. days_in($y, $m)) { printf "%2d%s", $d, wday($y, $m, $d) == 6 || $d == days_in($y, $m) ? "\n" : ' ' }
my $t = timegm(5, 4, 3, 29, 1, 2024);
print "$t ", strftime("%Y-%m-%dT%H:%M:%SZ %j %a %b", gmtime $t), "\n";
print scalar(gmtime 86400 * 365), "|", join(',', gmtime 0), "\n";
sub ago { my $s = shift; my @u = ([86400 => 'day'], [3600 => 'hour'], [60 => 'minute'], [1 => 'second']); my @o; for (@u) { my ($n, $name) = @$_; my $k = int $s / $n or next; $s %= $n; push @o, "$k $name" . ($k > 1 ? 's' : '') } join ', ', @o }
print ago(93784), "; ", ago(60), "; ", ago(3661), "\n";
if ("Meeting on 2024-03-15 at 09:30" =~ /(?<date>(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)) at (?<h>\d+):(?<min>\d+)/) { print join(' ', map { "$_=$+{$_}" } sort keys %+), " $names[wday(@+{qw(y m d)})]\n" }

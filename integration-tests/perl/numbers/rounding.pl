# Rounding: sprintf rounds the binary value, int cuts, POSIX floor and ceil (perlfaq4).
use strict;
use warnings;
use POSIX qw(floor ceil fmod pow strtol round trunc DBL_MAX INT_MAX);

print join(' ', map { sprintf '%.0f', $_ } 0.5, 1.5, 2.5, -0.5, 1e15 + 0.5), "\n";
print join(' ', map { sprintf '%.2f', $_ } 1.005, 1.255, 2.675, 1e10 / 3, -1.995), "\n";
print join(' ', map { int } 2.9, -2.9, 1e10 + .5), "\n";
print join(' ', map { floor($_) } 2.5, -2.5, 3), " ", join(' ', map { ceil($_) } 2.5, -2.5, 3), "\n";
print fmod(10, 3), " ", fmod(-7.5, 2), " ", pow(2, 10), " ", round(2.5), " ", trunc(-2.7), "\n";
print join(' ', strtol('777', 8)), " ", join(' ', strtol('12abc', 10)), " ", INT_MAX, "\n";
print sprintf('%.3g %.10g %g %g %g', 1234.5678, 1 / 3, 1e5, 1e-5, 1234567), "\n";
print sprintf('%.15g %.17g %.20f', 0.1, 0.1, 0.5), "\n";
print sprintf('%e %.2E %g', 12345.678, 0.00012, 100000), "\n";
print sprintf('%d', 3.99), " ", sprintf('%d', '12abc' =~ /(\d+)/), " ", sprintf('%d', -0.5), " ",
    sprintf('%i', 1e10), "\n";

# Primes: a sieve in a bit vector, factors, gcd, perfect and Fibonacci numbers, big products.
use strict; use warnings;
sub sieve { my $n = shift; my $bits = ''; vec($bits, $n, 1) = 0; for my $i (2 .. int sqrt $n) { next if vec $bits, $i, 1; for (my $j = $i * $i; $j <= $n; $j += $i) { vec($bits, $j, 1) = 1 } } return grep { !vec $bits, $_, 1 } 2 .. $n }
my @p = sieve(100); print scalar(@p), ": @p\n";
sub factors { my $n = shift; my %f; for (my $d = 2; $d * $d <= $n; $d++) { until ($n % $d) { $f{$d}++; $n /= $d } } $f{$n}++ if $n > 1; return join ' * ', map { $f{$_} > 1 ? "$_^$f{$_}" : $_ } sort { $a <=> $b } keys %f }
print "$_ = ", factors($_), "\n" for 12, 97, 360, 1001, 65536, 999_999, 2**31 - 1;
sub gcd { my ($x, $y) = @_; ($x, $y) = ($y, $x % $y) while $y; $x }
print "gcd ", gcd(1071, 462), " lcm ", 21 * 6 / gcd(21, 6), "\n";
my @fib = (0, 1); push @fib, $fib[-1] + $fib[-2] while @fib < 95; print "$fib[50] $fib[90] $fib[93] $fib[94]\n";
print join(' ', grep { my $n = $_; my $s = 1; $s += $n % $_ ? 0 : $_ for 2 .. $n / 2; $n > 1 && $s == $n } 1 .. 500), "\n";
sub fact { my @d = (1); for my $m (2 .. shift) { my $c = 0; for (@d) { my $v = $_ * $m + $c; $_ = $v % 10; $c = int $v / 10 } while ($c) { push @d, $c % 10; $c = int $c / 10 } } join '', reverse @d }
print fact($_), "\n" for 5, 20, 30, 50;
my $x = 1; $x *= $_ for 1 .. 20; print "$x ", $x * 21, " ", 2**53 + 1, " ", 2**64, " ", -7 / 2, " ", -7 % 3, " ", 7 % -3, " ", int(-7 / 2), "\n";
print 18446744073709551615, " ", 18446744073709551615 + 1, " ", 9223372036854775807 + 1, " ", -9223372036854775808 - 1, "\n";
printf "%s %s %s %s\n", 1e15, 1e16, 123456789012345678, 0.1 + 0.2;

package Benchmark;
# Measures running times. Natives: Time::HiRes::time.
use strict;
use warnings;
our $VERSION = '1.23';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(timeit timethis timethese timediff timestr timesum);
our @EXPORT_OK = qw(cmpthese countit clearcache clearallcache disablecache enablecache);
our %EXPORT_TAGS = (all => [@EXPORT, @EXPORT_OK], hireswallclock => []);
our ($Default_Tformat, $Default_Style, $Min_Count, $Min_CPU) = ('5.2f', 'auto', 4, 0.4);
my $hires = 0;

sub import {
    my $class = shift;
    if (grep { $_ eq ':hireswallclock' } @_) { require Time::HiRes; $hires = 1 }
    Benchmark->export_to_level(1, $class, grep { $_ ne ':hireswallclock' } @_);
}

sub new {
    my $class = shift;
    return bless [$hires ? Time::HiRes::time() : time, times, 0], $class;
}
sub real  { return $_[0][0] }
sub cpu_p { my ($r, $pu, $ps) = @{ $_[0] }; return $pu + $ps }
sub cpu_c { my (undef, undef, undef, $cu, $cs) = @{ $_[0] }; return $cu + $cs }
sub cpu_a { my (undef, $pu, $ps, $cu, $cs) = @{ $_[0] }; return $pu + $ps + $cu + $cs }
sub iters { return $_[0][5] }

sub timediff {
    my ($end, $start) = @_;
    my @diff;
    for my $i (0 .. $#$end) { push @diff, $end->[$i] - (defined $start->[$i] ? $start->[$i] : 0) }
    return bless \@diff, 'Benchmark';
}

sub timesum {
    my ($one, $two) = @_;
    return bless [map { $one->[$_] + ($two->[$_] || 0) } 0 .. $#$one], 'Benchmark';
}

sub timestr {
    my ($time, $style, $format) = @_;
    my ($real, $pu, $ps, $cu, $cs, $n) = @$time;
    $style = $Default_Style unless defined $style && length $style;
    $format = $Default_Tformat unless defined $format && length $format;
    return '' if $style eq 'none';
    $style = $cu + $cs > 0 ? 'all' : 'noc' if $style eq 'auto';
    my $shown = $hires ? sprintf("%8s wallclock secs", sprintf '%f', $real) : sprintf('%2d wallclock secs', $real);
    my ($p, $c) = ($pu + $ps, $cu + $cs);
    my $text = $style eq 'all' ? sprintf("%s (%$format usr %$format sys + %$format cusr %$format csys = %$format CPU)", $shown, $pu, $ps, $cu, $cs, $p + $c)
        : $style eq 'nop' ? sprintf("%s (%$format cusr + %$format csys = %$format CPU)", $shown, $cu, $cs, $c)
        : sprintf("%s (%$format usr + %$format sys = %$format CPU)", $shown, $pu, $ps, $p);
    my $elapsed = $style eq 'nop' ? $c : $style eq 'all' ? $p + $c : $p;
    $text .= sprintf(" @ %$format/s (n=$n)", $n / $elapsed) if $n && $elapsed > 0;
    return $text;
}
sub timedebug { }

sub _code {
    my ($code, $package) = @_;
    return $code if ref $code eq 'CODE';
    my $made = eval "package $package; sub { $code }";
    die $@ unless $made;
    return $made;
}

sub runloop {
    my ($n, $code) = @_;
    my $start = Benchmark->new;
    $code->() for 1 .. $n;
    my $time = timediff(Benchmark->new, $start);
    $time->[5] = $n;
    return $time;
}

sub timeit {
    my ($n, $code) = @_;
    return runloop($n, _code($code, scalar caller));
}

sub countit {
    my ($seconds, $code) = @_;
    $seconds = 3 if !$seconds || $seconds <= 0;
    $code = _code($code, scalar caller);
    my $n = 1;
    my $total;
    while (1) {
        my $time = runloop($n, $code);
        $total = defined $total ? timesum($total, $time) : $time;
        last if $total->cpu_a >= $seconds || $total->real >= 3 * $seconds + 2;
        my $cpu = $time->cpu_a;
        my $left = $seconds - $total->cpu_a;
        $n = $cpu > 0.05 ? int($n * $left / $cpu * 1.05) + 1 : $n * 4;
    }
    return $total;
}

sub _timed { my ($n, $code, $package) = @_; $code = _code($code, $package); return $n > 0 ? runloop($n, $code) : countit(-$n, $code) }

sub _show {
    my ($time, $title, $style) = @_;
    printf "%10s: %s\n", $title, timestr($time, $style, $Default_Tformat) unless defined $style && $style eq 'none';
    print "            (warning: too few iterations for a reliable count)\n"
        if $time->iters < $Min_Count || $time->real < 1 && $time->iters < 1000 || $time->cpu_a < $Min_CPU;
}

sub timethis {
    my ($n, $code, $title, $style) = @_;
    my $time = _timed($n, $code, scalar caller);
    $title = "timethis $n" unless defined $title;
    _show($time, $title, $style);
    return $time;
}

sub timethese {
    my ($n, $set, $style) = @_;
    my $package = caller;
    $style = '' unless defined $style;
    my @names = sort keys %$set;
    if ($style ne 'none') {
        print "Benchmark: ", $n > 0 ? "timing $n iterations of" : 'running';
        print ' ', join(', ', @names);
        print $n > 0 ? "...\n" : " for at least " . -($n || -3) . " CPU seconds...\n";
    }
    my %results;
    for my $name (@names) {
        $results{$name} = _timed($n, $set->{$name}, $package);
        _show($results{$name}, $name, $style);
    }
    return \%results;
}

sub cmpthese {
    my ($results, $style) = ref $_[0] ? @_ : (timethese(@_[0, 1], defined $_[2] ? $_[2] : ''), $_[2]);
    my %rate;
    for my $name (keys %$results) {
        my $time = $results->{$name};
        my $cpu = $time->cpu_a || $time->real || 1e-9;
        $rate{$name} = $time->iters / $cpu;
    }
    my @names = sort { $rate{$a} <=> $rate{$b} || $a cmp $b } keys %rate;
    my $least = @names ? $rate{$names[0]} : 0;
    my $format = $least >= 100 ? '%0.0f' : $least >= 10 ? '%0.1f' : $least >= 1 ? '%0.2f' : '%0.3f';
    my @rows = (['', 'Rate', @names]);
    for my $row (@names) {
        my $rate = $rate{$row};
        my $shown = sprintf $format, $rate;
        push @rows, [$row, "$shown/s", map { $_ eq $row ? '--' : sprintf '%.0f%%', 100 * $rate / $rate{$_} - 100 } @names];
    }
    return \@rows if defined $style && $style eq 'none';
    my @width;
    for my $row (@rows) {
        for my $i (0 .. $#$row) { $width[$i] = length $row->[$i] if !defined $width[$i] || length $row->[$i] > $width[$i] }
    }
    printf join(' ', map { "%${_}s" } @width) . "\n", @$_ for @rows;
    return \@rows;
}

sub clearcache    { }
sub clearallcache { }
sub enablecache   { }
sub disablecache  { }

1;

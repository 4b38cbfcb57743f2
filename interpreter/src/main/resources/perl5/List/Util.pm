package List::Util;
# List functions. Everything that calls a block is Perl, so that a fork inside the block works.
# Natives: List::Util::sum sum0 product min max minstr maxstr shuffle uniq uniqnum.
use strict;
use warnings;
our $VERSION = '1.62';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT_OK = qw(all any first min max minstr maxstr none notall product reduce reductions sum sum0
    sample shuffle uniq uniqint uniqnum uniqstr zip zip_longest zip_shortest mesh mesh_longest
    mesh_shortest head tail pairs unpairs pairkeys pairvalues pairmap pairgrep pairfirst);
our $REAL_MULTICALL = 0;
our $RAND;

sub first (&@) {
    my $test = shift;
    for (@_) { return $_ if $test->() }
    return undef;
}

sub any (&@) {
    my $test = shift;
    for (@_) { return 1 if $test->() }
    return '';
}

sub all (&@) {
    my $test = shift;
    for (@_) { return '' unless $test->() }
    return 1;
}

sub none (&@) {
    my $test = shift;
    for (@_) { return '' if $test->() }
    return 1;
}

sub notall (&@) {
    my $test = shift;
    for (@_) { return 1 unless $test->() }
    return '';
}

# The caller's $a and $b are set by symbolic name, as sort sets them.
sub reduce (&@) {
    my $step = shift;
    my $package = caller;
    return undef unless @_;
    my $sum = shift;
    no strict 'refs';
    local ${"${package}::a"};
    local ${"${package}::b"};
    for my $item (@_) {
        ${"${package}::a"} = $sum;
        ${"${package}::b"} = $item;
        $sum = $step->();
    }
    return $sum;
}

sub reductions (&@) {
    my $step = shift;
    my $package = caller;
    return unless @_;
    my @sums = (shift);
    no strict 'refs';
    local ${"${package}::a"};
    local ${"${package}::b"};
    for my $item (@_) {
        ${"${package}::a"} = $sums[-1];
        ${"${package}::b"} = $item;
        push @sums, scalar $step->();
    }
    return @sums;
}

sub uniqint (@) {
    my %seen;
    my @out = grep { !$seen{$_}++ } map { defined $_ ? int $_ : 0 } @_;
    return wantarray ? @out : scalar @out;
}

sub uniqstr (@) {
    my %seen;
    my @out = grep { !$seen{defined $_ ? $_ : ''}++ } @_;
    return wantarray ? @out : scalar @out;
}

sub sample ($@) {
    my $count = shift;
    my @pool = shuffle(@_);
    return @pool[0 .. ($count < @pool ? $count : @pool) - 1];
}

sub head ($@) {
    my $count = shift;
    my $end = $count < 0 ? @_ + $count : $count > @_ ? @_ : $count;
    return @_[0 .. $end - 1];
}

sub tail ($@) {
    my $count = shift;
    my $start = $count < 0 ? -$count : @_ - $count;
    $start = 0 if $start < 0;
    return @_[$start .. $#_];
}

sub _odd {
    my ($name, $count) = @_;
    return unless $count % 2;
    my (undef, $file, $line) = caller(1);
    warn "Odd number of elements in $name at $file line $line.\n" if $^W || ((caller(1))[9] || '') =~ /[^\0]/;
}

sub pairs (@) {
    _odd('pairs', scalar @_);
    my @out;
    for (my $i = 0; $i < @_; $i += 2) {
        push @out, bless [@_[$i, $i + 1]], 'List::Util::_Pair';
    }
    return @out;
}

sub unpairs (@) {
    return map { @{$_}[0, 1] } @_;
}

sub pairkeys (@) {
    _odd('pairkeys', scalar @_);
    return map { $_[2 * $_] } 0 .. ($#_ / 2 < 0 ? -1 : int($#_ / 2));
}

sub pairvalues (@) {
    _odd('pairvalues', scalar @_);
    return map { $_[2 * $_ + 1] } 0 .. ($#_ / 2 < 0 ? -1 : int($#_ / 2));
}

sub pairmap (&@) {
    my $step = shift;
    my $package = caller;
    _odd('pairmap', scalar @_);
    my @out;
    no strict 'refs';
    local ${"${package}::a"};
    local ${"${package}::b"};
    for (my $i = 0; $i < @_; $i += 2) {
        ${"${package}::a"} = $_[$i];
        ${"${package}::b"} = $_[$i + 1];
        push @out, $step->();
    }
    return wantarray ? @out : scalar @out;
}

sub pairgrep (&@) {
    my $test = shift;
    my $package = caller;
    _odd('pairgrep', scalar @_);
    my @out;
    no strict 'refs';
    local ${"${package}::a"};
    local ${"${package}::b"};
    for (my $i = 0; $i < @_; $i += 2) {
        ${"${package}::a"} = $_[$i];
        ${"${package}::b"} = $_[$i + 1];
        push @out, @_[$i, $i + 1] if $test->();
    }
    return wantarray ? @out : @out / 2;
}

sub pairfirst (&@) {
    my $test = shift;
    my $package = caller;
    _odd('pairfirst', scalar @_);
    no strict 'refs';
    local ${"${package}::a"};
    local ${"${package}::b"};
    for (my $i = 0; $i < @_; $i += 2) {
        ${"${package}::a"} = $_[$i];
        ${"${package}::b"} = $_[$i + 1];
        return wantarray ? @_[$i, $i + 1] : 1 if $test->();
    }
    return wantarray ? () : '';
}

sub _rows {
    my ($longest, @lists) = @_;
    my $rows;
    for my $list (@lists) {
        $rows = @$list if !defined $rows || ($longest ? @$list > $rows : @$list < $rows);
    }
    return $rows || 0;
}

sub _across {
    my ($rows, @lists) = @_;
    return map { my $i = $_; [map { $_->[$i] } @lists] } 0 .. $rows - 1;
}

sub zip           { return _across(_rows(1, @_), @_) }
sub zip_longest   { return _across(_rows(1, @_), @_) }
sub zip_shortest  { return _across(_rows(0, @_), @_) }
sub mesh          { return map { @$_ } _across(_rows(1, @_), @_) }
sub mesh_longest  { return map { @$_ } _across(_rows(1, @_), @_) }
sub mesh_shortest { return map { @$_ } _across(_rows(0, @_), @_) }

package List::Util::_Pair;
sub key   { return $_[0][0] }
sub value { return $_[0][1] }
sub TO_JSON { return [@{ $_[0] }] }

1;

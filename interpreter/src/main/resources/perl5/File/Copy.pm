package File::Copy;
# Copies and moves files. Natives: none.
use strict;
use warnings;
our $VERSION = '2.39';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(copy move);
our @EXPORT_OK = qw(cp mv);
our $Too_Big = 1024 * 1024 * 2;

sub _is_handle {
    my $what = shift;
    return 1 if ref \$what eq 'GLOB';
    return '' unless ref $what;
    return 1 if ref $what eq 'GLOB';
    require Scalar::Util;
    return Scalar::Util::blessed($what) && ($what->isa('IO::Handle') || $what->isa('GLOB')) ? 1 : '';
}

sub _into {
    my ($from, $to) = @_;
    return $to if _is_handle($to) || _is_handle($from) || !-d $to;
    (my $name = $from) =~ s{.*/}{}s;
    return $to =~ m{/\z} ? "$to$name" : "$to/$name";
}

sub _same {
    my ($from, $to) = @_;
    my @a = _is_handle($from) ? stat $from : stat "$from";
    my @b = _is_handle($to) ? stat $to : stat "$to";
    return @a && @b && $a[0] == $b[0] && $a[1] == $b[1] && ($a[2] & 0170000) != 0010000;
}

sub copy {
    if (@_ < 2 || @_ > 3) {
        require Carp;
        Carp::croak('Usage: copy(FROM, TO [, BUFFERSIZE]) ');
    }
    my ($from, $to, $size) = @_;
    $to = _into($from, $to);
    if (!ref $from && !ref $to && $from eq $to) {
        require Carp;
        Carp::carp("'$from' and '$to' are identical (not copied)");
        return 0;
    }
    if (_same($from, $to)) {
        require Carp;
        Carp::carp("'$from' and '$to' are identical (not copied)");
        return 0;
    }
    if (!_is_handle($from) && -d $from) { $! = 21; return 0 }
    my ($in, $out) = ($from, $to);
    my ($close_in, $close_out);
    if (!_is_handle($from)) {
        undef $in;
        open $in, '<', $from or return 0;
        binmode $in;
        $close_in = 1;
    }
    $size = _size($in, $size);
    if (!_is_handle($to)) {
        undef $out;
        if (!open $out, '>', $to) { my $error = $!; close $in if $close_in; $! = $error; return 0 }
        binmode $out;
        $close_out = 1;
    }
    my $error;
    while (1) {
        my $buffer;
        my $got = sysread $in, $buffer, $size;
        if (!defined $got) { next if $! == 4; $error = $!; last }
        last if !$got;
        if (!_write_all($out, $buffer)) { $error = $!; last }
    }
    if ($close_out && !close $out) { $error ||= $! }
    close $in if $close_in;
    if ($error) { $! = $error; return 0 }
    return 1;
}

sub _size {
    my ($in, $size) = @_;
    return $size if $size;
    $size = -s $in || 0;
    return $size < 1024 ? 1024 : $size > $Too_Big ? $Too_Big : $size;
}

sub _write_all {
    my ($out, $buffer) = @_;
    my $at = 0;
    while ($at < length $buffer) {
        my $wrote = syswrite $out, $buffer, length($buffer) - $at, $at;
        return 0 unless defined $wrote;
        $at += $wrote;
    }
    return 1;
}

# Like copy, and keeps the permissions the way cp does.
sub cp {
    my ($from, $to) = @_;
    my @from = stat $from;
    my $existed = -e _into($from, $to);
    copy(@_) or return 0;
    return 1 unless @from;
    my $mode = $from[2] & 07777;
    my $target = _into($from, $to);
    my @to = stat $target or return 1;
    $mode &= ~06000 if $from[4] != $to[4] || $from[5] != $to[5];
    $mode &= ~umask unless $existed;
    return 1 if $existed || ($to[2] & 07777) == $mode;
    chmod $mode, $target;
    return 1;
}

sub move {
    if (@_ != 2) { require Carp; Carp::croak('Usage: move(FROM, TO) ') }
    my ($from, $to) = @_;
    $to = _into($from, $to);
    return 1 if rename $from, $to;
    my $error = $!;
    if ($error + 0 != 18) { $! = $error; return 0 }
    my @times = (stat $from)[8, 9];
    if (cp($from, $to)) {
        utime @times, $to;
        return 1 if unlink $from;
    }
    $error = $!;
    unlink $to;
    $! = $error;
    return 0;
}
*mv = \&move;
sub syscopy { return copy(@_) }

1;

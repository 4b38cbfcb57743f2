package File::Compare;
# Compares files. Natives: none.
use strict;
use warnings;
our $VERSION = '1.1007';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = ('compare');
our @EXPORT_OK = qw(cmp compare_text);
our $Too_Big = 2 * 1024 * 1024;

sub _open {
    my $file = shift;
    return ($file, 0) if ref $file && (ref $file eq 'GLOB' || eval { $file->isa('IO::Handle') }) || ref \$file eq 'GLOB';
    open my $fh, '<', $file or return;
    binmode $fh;
    return ($fh, 1);
}

sub compare {
    if (@_ < 2 || @_ > 3) { require Carp; Carp::croak('Usage: compare( file1, file2 [, buffersize]) ') }
    my ($one, $two, $size) = @_;
    my ($first, $close_first) = _open($one) or return -1;
    my ($second, $close_second) = _open($two);
    return -1 unless $first && $second;
    my $by_line = ref $size eq 'CODE';
    my $result = 0;
    if ($by_line) {
        while (defined(my $line = <$first>)) {
            my $other = <$second>;
            if (!defined $other || $size->($line, $other)) { $result = 1; last }
        }
        $result = 1 if !$result && defined(scalar <$second>);
    }
    else {
        if ($close_first && $close_second && -s $first != -s $second) { $result = 1 }
        $size = 65536 unless $size && $size > 0;
        while (!$result) {
            my ($a, $b);
            my $got = read $first, $a, $size;
            my $also = read $second, $b, $size;
            if (!defined $got || !defined $also) { $result = -1; last }
            if ($got != $also || $a ne $b) { $result = 1; last }
            last if !$got;
        }
    }
    close $first if $close_first;
    close $second if $close_second;
    return $result;
}
*cmp = \&compare;

sub compare_text {
    my ($one, $two, $code) = @_;
    return compare($one, $two, $code || sub {
        my ($a, $b) = @_;
        s/[\r\n]+\z// for $a, $b;
        return $a ne $b;
    });
}

1;

package Search::Dict;
# look: binary search in a sorted text file.
use strict;
our $VERSION = '1.07';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = ('look');

sub look (*$;$$) {
    my ($fh, $key, $dictionary, $fold) = @_;
    my ($compare, $transform) = (sub { $_[0] cmp $_[1] }, undef);
    if (ref $dictionary eq 'HASH') {
        my %options = %$dictionary;
        ($dictionary, $fold) = @options{qw(dict fold)};
        $compare = $options{comp} if $options{comp};
        $transform = $options{xfrm};
    }
    if (!ref $fh && $fh !~ /::/) { no strict 'refs'; $fh = \*{ caller() . "::$fh" } }
    my $shape = sub {
        my $line = shift;
        return $transform->($line) if $transform;
        $line =~ s/[^\w\s]//g if $dictionary;
        return $fold ? lc $line : $line;
    };
    $key = $shape->($key);
    my $size = -s $fh;
    return -1 unless defined $size;
    my ($low, $high) = (0, $size);
    while ($low < $high) {
        my $middle = int(($low + $high) / 2);
        seek $fh, $middle, 0 or return -1;
        <$fh> if $middle;
        my $line = <$fh>;
        if (defined $line) { chomp $line; $line = $shape->($line) }
        if (defined $line && $compare->($line, $key) < 0) { $low = $middle + 1 }
        else { $high = $middle }
    }
    seek $fh, $low, 0 or return -1;
    <$fh> if $low;
    my $at = tell $fh;
    while (defined(my $line = <$fh>)) {
        chomp $line;
        last if $compare->($shape->($line), $key) >= 0;
        $at = tell $fh;
    }
    seek $fh, $at, 0;
    return $at;
}

1;

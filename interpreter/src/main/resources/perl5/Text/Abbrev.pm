package Text::Abbrev;
# All unambiguous beginnings of words. Natives: none.
use strict;
our $VERSION = '1.02';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = ('abbrev');

sub abbrev {
    my $target = ref $_[0] eq 'HASH' ? shift : undef;
    if (!defined $target && ref \$_[0] eq 'GLOB') {
        no strict 'refs';
        $target = \%{ shift() };
    }
    $target ||= {};
    %$target = ();
    my %count;
    my %words = map { $_ => 1 } @_;
    for my $word (keys %words) {
        for my $length (1 .. length($word) - 1) {
            my $start = substr $word, 0, $length;
            $count{$start}++;
            $target->{$start} = $word;
        }
    }
    for my $start (keys %count) { delete $target->{$start} if $count{$start} > 1 }
    $target->{$_} = $_ for keys %words;
    return wantarray ? %$target : $target;
}

1;

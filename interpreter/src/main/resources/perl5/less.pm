package less;
# Asks the interpreter for less of something; kept in %^H for less->of. Natives: none.
our $VERSION = '0.03';

sub _key { 'less' }

sub of {
    my $class = shift;
    my $hints = (caller(0))[10] || {};
    my $set = $hints->{+_key()};
    return unless defined $set;
    my %in = map { $_ => 1 } split /,/, $set;
    return keys %in unless @_;
    for my $name (@_) { return 1 if $in{$name} }
    return;
}

sub import {
    shift;
    my %in = map { $_ => 1 } @_ ? @_ : 'please', split /,/, defined $^H{less} ? $^H{less} : '';
    $^H |= 0x20000;
    $^H{less} = join ',', sort keys %in;
}

sub unimport {
    shift;
    return delete $^H{less} unless @_;
    my %in = map { $_ => 1 } split /,/, defined $^H{less} ? $^H{less} : '';
    delete @in{@_};
    if (%in) { $^H{less} = join ',', sort keys %in } else { delete $^H{less} }
}

1;

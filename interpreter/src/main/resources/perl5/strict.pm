package strict;
# Compile-time restrictions: refs, subs, vars. The interpreter's parser knows this pragma itself;
# this file serves require and strict->import called from another module's import.
# Natives: none (sets $^H as perlvar documents).
our $VERSION = '1.12';

my %bit      = (refs => 0x002, subs => 0x200, vars => 0x400);
my %explicit = (refs => 0x020, subs => 0x040, vars => 0x080);

sub bits {
    my $mask = 0;
    my @unknown;
    for my $name (@_) {
        if (exists $bit{$name}) { $mask |= $bit{$name} | $explicit{$name} }
        else                    { push @unknown, $name }
    }
    if (@unknown) {
        require Carp;
        Carp::croak("Unknown 'strict' tag(s) '@unknown'");
    }
    return $mask;
}

sub import {
    shift;
    $^H |= bits(@_ ? @_ : qw(refs subs vars));
}

sub unimport {
    shift;
    my @names = @_ ? @_ : qw(refs subs vars);
    my $off = 0;
    my $on = bits(@names);
    $off |= $bit{$_} for @names;
    $^H = ($^H | $on) & ~$off;
}

1;

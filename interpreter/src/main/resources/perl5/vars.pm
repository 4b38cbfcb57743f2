package vars;
# Declares package variables so that strict vars lets them pass. The parser knows this pragma itself.
# Natives: none (a glob assignment made from another package marks the variable as imported).
our $VERSION = '1.05';

sub import {
    my $package = caller;
    shift;
    for my $name (@_) {
        if ($name !~ /^[\$\@%*&](?:\w|::)+$/) {
            require Carp;
            if ($name =~ /^[\$\@%]\w+[\[\{]/) { Carp::croak("Can't declare individual elements of hash or array") }
            Carp::croak("'$name' is not a valid variable name");
        }
        my $sigil = substr $name, 0, 1;
        my $full  = substr $name, 1;
        $full = "${package}::$full" unless $full =~ /::/;
        if    ($sigil eq '$') { *$full = \$$full }
        elsif ($sigil eq '@') { *$full = \@$full }
        elsif ($sigil eq '%') { *$full = \%$full }
        elsif ($sigil eq '*') { *$full = \*$full }
        else                  { *$full = \&$full }
    }
}

1;

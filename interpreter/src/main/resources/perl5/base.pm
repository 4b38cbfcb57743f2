package base;
# Sets up @ISA at compile time, loading what is not yet there; hands on %FIELDS. Natives: none.
use strict;
our $VERSION = '2.27';

# Whether there is such a package: perl's message about a missing method says so.
sub _known {
    my $package = shift;
    return 1 if UNIVERSAL::can($package, 'AUTOLOAD');
    local ($@, $SIG{__DIE__});
    my $missing = '(base)';
    eval { $package->$missing; 1 } and return 1;
    return $@ !~ /\(perhaps you forgot to load /;
}

sub import {
    my $class = shift;
    return unless @_;
    my $heir = caller(0);
    my @add;
    for my $parent (@_) {
        if ($parent eq $heir) { warn "Class '$heir' tried to inherit from itself\n" }
        next if $heir->isa($parent);
        _load($parent);
        push @add, $parent;
    }
    no strict 'refs';
    push @{"${heir}::ISA"}, @add;
    for my $parent (@add) {
        next unless $INC{'fields.pm'} && %{"${parent}::FIELDS"};
        fields::_inherit($heir, $parent);
    }
    return;
}

sub _load {
    my $parent = shift;
    my $known = _known($parent);
    no strict 'refs';
    return if $known && defined ${"${parent}::VERSION"};
    my $done;
    {
        local ($@, $SIG{__DIE__});
        my $file = "$parent.pm";
        $file =~ s{::}{/}g;
        $done = eval { require $file; 1 };
        my $error = $@;
        if (!$done) {
            my $missing = quotemeta $file;
            if ($error !~ /^Can't locate $missing in \@INC/) { die $error }
        }
    }
    if (!$done && !$known && !_known($parent)) {
        require Carp;
        local $" = ' ';
        Carp::croak("Base class package \"$parent\" is empty.\n"
            . "    (Perhaps you need to 'use' the module which defines that package first,\n"
            . "    or make that module available in \@INC (\@INC contains: @INC).\n");
    }
    ${"${parent}::VERSION"} = '-1, set by base.pm' unless defined ${"${parent}::VERSION"};
}

1;

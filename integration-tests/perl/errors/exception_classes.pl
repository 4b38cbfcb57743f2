# Exceptions as objects: throw, isa, rethrow, PROPAGATE, stringification, finally by destructor (perlfunc die).
use strict;
use warnings;

package MyError {
    use overload '""' => sub { "MyError: $_[0]{message}" }, fallback => 1;
    sub new { my ($c, %a) = @_; bless {%a}, $c }
    sub throw { my $c = shift; die $c->new(@_) }
    sub message { $_[0]{message} }
    sub code { $_[0]{code} }
}

package MyError::IO { our @ISA = 'MyError' }

package Finally {
    sub new { bless { code => $_[1] }, $_[0] }
    sub DESTROY { $_[0]{code}->() }
}

package main;

sub try_it {
    my $what = shift;
    my $finally = Finally->new(sub { print "finally for $what\n" });
    my $ok = eval {
        MyError::IO->throw(message => 'disk', code => 5) if $what eq 'io';
        MyError->throw(message => 'general', code => 1) if $what eq 'my';
        die "plain\n" if $what eq 'plain';
        1;
    };
    return "fine" if $ok;
    my $e = $@;
    if (ref $e && $e->isa('MyError::IO')) { return "IO " . $e->message . " " . $e->code }
    if (ref $e) { return "object $e" }
    chomp $e;
    return "string $e";
}
print try_it($_), "\n" for qw(io my plain none);
eval {
    eval { MyError->throw(message => 'inner') };
    die $@ if ref $@;
};
print "rethrown: $@ ", ref $@, "\n";

package Prop {
    sub new { bless { hops => 0 }, shift }

    sub PROPAGATE {
        my ($self, $file, $line) = @_;
        return bless { hops => $self->{hops} + 1, line => $line }, 'Prop';
    }
}

package main;
eval { $@ = Prop->new; die };
print "propagated: $@->{hops} at line $@->{line}\n";
use feature 'try';
no warnings;

sub with_try {
    my $x = shift;
    try { die "tried\n" if $x; return "try value" } catch ($e) {
        chomp $e;
        return "caught $e"
    }
}
print with_try(1), " ", with_try(0), "\n";

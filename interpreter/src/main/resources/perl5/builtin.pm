package builtin;
# Perl's newer built-in functions. Natives: builtin::is_bool created_as_number created_as_string; the
# others are defined here where the interpreter does not have them. Unlike perl's, the names are
# imported into the package, not just the block.
use strict;
use warnings;
no warnings 'redefine';
our $VERSION = '0.006';
my %known = map { $_ => 1 } qw(true false is_bool weaken unweaken is_weak blessed refaddr reftype
    created_as_string created_as_number ceil floor trim indexed);

my %define = (
    true    => sub () { !!1 },
    false   => sub () { !!0 },
    blessed => sub ($) { require Scalar::Util; return Scalar::Util::blessed($_[0]) },
    refaddr => sub ($) { require Scalar::Util; return Scalar::Util::refaddr($_[0]) },
    reftype => sub ($) { require Scalar::Util; return Scalar::Util::reftype($_[0]) },
    weaken   => sub ($) { require Scalar::Util; Scalar::Util::weaken($_[0]); return },
    unweaken => sub ($) { require Scalar::Util; Scalar::Util::unweaken($_[0]); return },
    is_weak  => sub ($) { require Scalar::Util; return Scalar::Util::isweak($_[0]) },
    ceil    => sub ($) { my $x = int $_[0]; return $x < $_[0] ? $x + 1 : $x },
    floor   => sub ($) { my $x = int $_[0]; return $x > $_[0] ? $x - 1 : $x },
    trim    => sub ($) { my $text = $_[0]; $text =~ s/\A\s+//; $text =~ s/\s+\z//; return $text },
    indexed => sub { return map { ($_, $_[$_]) } 0 .. $#_ },
);
for my $name (keys %define) {
    no strict 'refs';
    *$name = $define{$name} unless defined &$name;
}

sub import {
    my ($class, @names) = @_;
    my $into = caller;
    for my $name (@names) {
        if (!$known{$name}) { require Carp; Carp::croak("'$name' is not recognised as a builtin function") }
        no strict 'refs';
        *{"${into}::$name"} = \&$name;
    }
}

1;

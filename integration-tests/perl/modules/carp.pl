# Carp: who gets the blame, and what a stack trace looks like.
use strict;
use warnings;
use Carp qw(carp croak confess cluck shortmess longmess);

$SIG{__WARN__} = sub { print 'W: ', $_[0] };

{
    package Inner;
    use Carp;
    sub blame { croak 'bad ', 'thing' }
    sub warned { carp 'careful' }
    sub trace { confess 'everything' }
    sub trace_warn { Carp::cluck('seen') }
    sub short { return Carp::shortmess('short') }
    sub long { return Carp::longmess('long') }
    sub deep { my ($n, @rest) = @_; return $n ? deep($n - 1, @rest) : trace() }
}
{
    package Outer;
    our @ISA = ('Inner');
    sub call { Inner::blame(@_) }
}
{
    package Friend;
    our @CARP_NOT = ('Inner');
    sub call { Inner::blame(@_) }
}
{
    package Stranger;
    sub call { Inner::blame(@_) }
}

eval { Inner::blame() };
print "1 $@";
eval { Outer::call() };
print "2 $@";
eval { Friend::call() };
print "3 $@";
eval { Stranger::call() };
print "4 $@";
Inner::warned();
eval { Inner::trace(1, 'two', undef, -3.5, "new\nline", 'q"uote$x@y', 'x' x 80) };
print "5 $@";
eval { Inner::deep(2, 1 .. 12) };
print "6 $@";
Inner::trace_warn('a');
print '7 ', Inner::short(), "\n";
print '8 ', Inner::long(1), "\n";
eval { croak { code => 7 } };
print '9 ', ref $@, " $@->{code}\n";
eval { croak "with newline\n" };
print "10 $@";
sub top { croak 'from main' }
eval { top(5) };
print "11 $@";
my $code = sub { Inner::trace('anon') };
eval { $code->(1) };
print "13 $@";
{
    local $Carp::Verbose = 1;
    eval { Inner::blame('v') };
    print "14 $@";
}
{
    local $Carp::CarpLevel = 1;
    eval { Stranger::call('level') };
    print "15 $@";
}
{
    local $Carp::MaxArgNums = 2;
    eval { Inner::trace(1, 2, 3) };
    print "16 $@";
}
eval { Inner::trace([], {}) };
(my $text = $@) =~ s/0x[0-9a-f]+/0xADDR/g;
print "17 $text";

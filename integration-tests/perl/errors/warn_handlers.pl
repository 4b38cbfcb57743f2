# warn and $SIG{__WARN__}, die and $SIG{__DIE__}: what they get, local handlers, what is inside eval (perlvar).
use strict;
use warnings;

warn "to stderr\n";
warn "with line";
warn "list ", "of ", 3, "\n";
{
    local $SIG{__WARN__} = sub { print "warned: $_[0]" };
    warn "handled\n";
    my $u;
    my $s = "value: " . $u;
    my $n = "abc" + 1;
    my @a = (1);
    my $x = $a[5] . "x";
    my %h;
    my $y = "$h{none}";
    print undef, "";
    my $sum = 1 + undef;
    my $str = substr("abc", 10);
    { no warnings; my $quiet = "a" + undef; }
    { no warnings 'uninitialized'; my $quiet = "" . $u; }
    $@ = "previous error\n";
    warn;
    eval 'my $v; my $v; 1';
    my $c = join ',', 1, undef;
    if ($u == 1) { }
    printf "%s\n", $u;
    my $sorted = join ' ', sort { $a <=> $b } ('x', 1);
}
{
    local $SIG{__DIE__} = sub { print "die handler: $_[0]" };
    eval { die "in eval\n" };
    print "caught: $@";
    local $SIG{__DIE__} = sub { die "changed: $_[0]" };
    eval { die "original\n" };
    print "caught: $@";
}
eval { local $SIG{ALRM} = 'IGNORE'; local $SIG{__WARN__} = sub { die "fatal: $_[0]" }; my $z = "x" + 0 };
print "error: $@";
{ use warnings FATAL => 'numeric'; eval { my $z = "y" + 0 }; print "FATAL: $@" }
print STDERR "direct\n";

# caller, __FILE__, __LINE__, __PACKAGE__, #line and what warn says (perlfunc caller).
use strict;
use warnings;

print __FILE__, " ", __LINE__, " ", __PACKAGE__, "\n";
sub inner {
    my ($package, $file, $line) = caller;
    print "called from $package $file $line\n";
    my @frame = caller(0);
    print "sub $frame[3] has args $frame[4] wants ", defined $frame[5] ? $frame[5] ? 'list' : 'scalar' : 'void', "\n";
    @frame = caller(1);
    print "by ", @frame ? "$frame[3] at $frame[2]" : "none", "\n";
    return scalar caller;
}
sub outer { inner(1); my $s = inner(2) }
outer();
inner();
package Other { sub call { main::inner() } }
Other::call();
eval { inner() };
eval "inner(); 1" or die;
my $anon = sub { (caller 0)[3] };
print $anon->(), " ", defined caller() ? 1 : 'undef', "\n";
sub trace { my @names; my $i = 0; while (my @f = caller $i++) { push @names, "$f[3]:$f[2]" } return "@names" }
sub t2 { trace() }
sub t3 {
    return
        t2();
}
print t3(), "\n";
# line 100 "renamed.pl"
print __FILE__, ":", __LINE__, "\n";
warn "renamed";
local $@ = "";
eval { die "in eval" };
print $@;

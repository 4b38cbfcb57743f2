use strict;
sub star (*&) { &{$_[1]} }
star FOO, sub { my $x = 1; print "got $_[0]\n"; };
package M { sub new { bless {}, shift } sub name { "name(@_[1..$#_])" } }
my $o = M->new;
print join("|", (name $o), name $o, "x"), "\n";
print eval q{ use strict; my $x = sub { foo1; 2 }; 1 } ? "ok\n" : $@;
my %h = (abc => do { 1; 2 }, def => sub { 3 });
print join(",", map { "$_=$h{$_}" } grep { !ref $h{$_} } sort keys %h), "\n";

# die and eval: strings with and without newline, objects, numbers, rethrowing, $@ afterwards, nesting (perlfunc die).
use strict;
use warnings;

eval { die "with newline\n" };
print "1: $@";
eval { die "without" };
print "2: $@";
eval { die { code => 42 } };
print "3: $@->{code}\n";
eval { die [1, 2] };
print "4: @{$@}\n";
my $r = eval { 1 };
print "5: '$@' $r\n";
eval { eval { die "inner\n" }; print "6: $@"; die "outer: $@" };
print "7: $@";
eval { eval { die "first\n" }; die };
print "8: $@";
eval { die };
print "9: $@";
eval { die "a", "b", 3, "\n" };
print "10: $@";
print "11: ", (eval { die "x\n"; 1 } || 'failed'), "\n";
my @l = eval { (1, 2, 3) };
print "12: @l ", scalar(my @e = eval { die "y\n" }), "\n";
sub thrower { die "from sub" }
eval { thrower() };
print "13: $@";
eval { my $x = 1; my $y = $x / 0; };
print "14: $@";
eval { my @a = (1); $a[0]->method };
print "15: $@";
{ local $@ = "kept"; eval { 1 }; }
print "16: $@" if $@;
eval { local $@ = "local"; die "lost?\n" };
print "17: $@";
for my $n (1 .. 3) { eval { next if $n == 2; print "18: $n\n" } if $n != 2 }
sub cleanup { my $ok = eval { die "inside\n"; 1 }; return $ok ? 'ok' : "error $@" }
print "19: ", cleanup();
print "20: ", eval { return 'returned'; 'not' }, "\n";
eval { warn "warning\n"; die "after warning\n" };
print "21: $@";
open(my $fh, '<', \"l1\nl2\n"); <$fh>;
eval { die "with handle" };
print "22: $@";
die { code => 1 } if 0;
$@ = "";
eval { $SIG{ALRM} = sub { die "alarm\n" }; kill ALRM => $$; 1 while 1 };
print "23: $@";

# String eval: values, lexicals, subs defined in it, errors with line numbers, packages, nested (perlfunc eval).
use strict;
use warnings;

my $x = 10;
print eval('$x * 2'), " ", eval { $x + 1 }, " ", eval('my $y = 5; $x + $y'), "\n";
eval '$x = 99';
print "$x\n";
eval 'sub defined_later { return "later(@_)" }';
print defined_later(1), "\n";
my $r = eval '1 + ;';
print defined $r ? 1 : 'undef', " ", $@ =~ /^syntax error at \(eval \d+\) line 1/ ? "syntax error" : $@, "\n";
eval "\n\ndie 'third line'";
print $@ =~ s/\(eval \d+\)/(eval N)/r;
eval { eval "die 'inner'"; print "inner: ", $@ =~ s/\(eval \d+\)/(eval N)/r; die "outer\n" };
print "outer: $@";
print "ok: '", eval('1') && $@, "'\n";
my @l = eval '(1, 2, 3)';
print "@l ", scalar(eval q{no warnings 'void'; (4, 5, 6)}), "\n";
package Foo { sub where { return eval '__PACKAGE__' } }
print Foo::where(), " ", eval('package Bar; __PACKAGE__'), " ", __PACKAGE__, "\n";
print eval "#line 42 \"fake.pl\"\n__FILE__ . ':' . __LINE__";
print "\n";
my $code = 'sub { my $n = shift; $n ? $n * __SUB__->($n - 1) : 1 }';
use feature 'current_sub';
print eval($code)->(5), "\n";
eval 'strictly $undeclared';
print $@ ? "refused\n" : "accepted\n";
eval 'no strict; $undeclared = 5; print "no strict: $undeclared\n"';
eval { my $z = eval "return 'early'; 'late'"; print "$z\n" };
for my $op (qw(+ - * /)) { print "6 $op 3 = ", eval("6 $op 3"), "\n" }
my $n = 0;
eval '$n++' for 1 .. 5;
print "$n ", eval("eval('eval(q(\$n + 1))')"), "\n";
print eval { die { code => 5 } } // $@->{code}, "\n";
BEGIN { eval 'sub early { "from BEGIN" }' }
print early(), "\n";

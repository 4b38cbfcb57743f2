# Objects with data inheritance, class data, closures as objects, inside-out, singletons, interface checks (perlobj).
use strict;
use warnings;

package Counter {
    my %total;

    sub new {
        my ($class, $start) = @_;
        my $n = $start // 0;
        my $self = bless sub { my $m = shift; return $m eq 'inc' ? ++$n : $n }, $class;
        $total{$class}++;
        return $self;
    }
    sub inc { $_[0]->('inc') }
    sub value { $_[0]->('value') }
    sub total { $total{ ref $_[0] || $_[0] } }
}

package Stack {
    sub new { return bless [], shift }
    sub push { my $self = shift; push @$self, @_; return $self }
    sub pop { my $self = shift; return pop @$self }
    sub size { return scalar @{ $_[0] } }
}

package Single {
    my $instance;
    sub instance { return $instance ||= bless { made => 1 }, shift }
}

package Shape {
    sub new { my $c = shift; die "abstract $c\n" if $c eq 'Shape'; bless {@_}, $c }
    sub area { die ref(shift) . " must define area\n" }
    sub describe { my $s = shift; sprintf '%s of area %.2f', ref $s, $s->area }
}

package Circle {
    our @ISA = 'Shape';
    sub area { 3.14159265 * $_[0]{r} ** 2 }
}

package Blob { our @ISA = 'Shape'; }

package main;
my $c = Counter->new(5);
$c->inc for 1 .. 3;
Counter->new;
print $c->value, " ", Counter->total, "\n";
my $s = Stack->new->push(1)->push(2, 3);
print $s->pop, $s->size, " ", Single->instance == Single->instance ? 'same' : 'different', "\n";
print Circle->new(r => 2)->describe, "\n";
for my $class (qw(Shape Blob)) {
    eval { print $class->new->describe, "\n"; 1 } or print "error: $@";
}

package Multi::A {
    sub who { 'A' }
    sub only_a { 'only a' }
}

package Multi::B {
    sub who { 'B' }
    sub only_b { 'only b' }
}

package Multi { our @ISA = ('Multi::A', 'Multi::B'); }
print Multi->who, " ", Multi->only_a, " ", Multi->only_b, "\n";

package D0 {
    sub hi { 'D0' }
}

package D1 {
    use mro 'c3';
    our @ISA = 'D0';
    sub hi { 'D1>' . $_[0]->next::method }
}

package D2 {
    use mro 'c3';
    our @ISA = 'D0';
    sub hi { 'D2>' . $_[0]->next::method }
}

package D3 {
    use mro 'c3';
    our @ISA = ('D1', 'D2');
    sub hi { 'D3>' . $_[0]->next::method }
}
print D3->hi, " ", join(',', @{ mro::get_linear_isa('D3') }), "\n";

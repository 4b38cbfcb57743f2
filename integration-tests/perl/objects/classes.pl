# bless, methods, inheritance with parent and @ISA, SUPER, can, isa, DOES, class methods, ref (perlobj).
use strict;
use warnings;

package Animal;
my $count = 0;

sub new {
    my ($class, %args) = @_;
    my $self = bless { name => 'none', %args }, $class;
    $count++;
    return $self->init;
}
sub init { return shift }
sub name { my $self = shift; $self->{name} = shift if @_; return $self->{name} }
sub speak { my $self = shift; return sprintf '%s says %s', $self->name, $self->sound }
sub sound { 'nothing' }
sub count { $count }

package Dog;
our @ISA = ('Animal');
sub sound { 'Woof' }
sub init { my $self = shift->SUPER::init(); $self->{tricks} = []; return $self }
sub add { my $self = shift; push @{ $self->{tricks} }, @_; return $self }
sub speak { my $self = shift; return $self->SUPER::speak() . " and " . join('/', @{ $self->{tricks} }) }

package Puppy {
    BEGIN { our @ISA = 'Dog' }
    sub sound { lc shift->SUPER::sound() }
}

package main;
my $d = Dog->new(name => 'Rex');
my $p = new Puppy(name => 'Bit');
print $d->add('sit')->add('roll', 'beg')->speak, "\n", $p->speak, "\n", Animal->new->speak, "\n";
print Animal->count, " ", Dog->count, " ", Animal::count(), "\n";
print ref $p, " ", $p->isa('Animal') ? 1 : 0, Puppy->isa('Dog') ? 1 : 0, $d->isa('Puppy') ? 1 : 0, " ",
    $d->can('add') ? 1 : 0, $d->can('fly') ? 1 : 0, " ", UNIVERSAL::isa($d, 'HASH') ? 1 : 0,
    UNIVERSAL::isa([], 'ARRAY') ? 1 : 0, " ", $d->DOES('Animal') ? 1 : 0, "\n";
my $method = 'name';
my $class = 'Dog';
print $d->$method, " ", $d->$method('Max'), " ", $class->new->name, " ", $d->can('sound')->($d), " ",
    "Dog"->new(name => 'q')->name, " ", Dog::->new->sound, "\n";
my $code = sub { my $self = shift; return "code on " . $self->name . " @_" };
print $d->$code(1, 2), " ", $d->Animal::sound, "\n";
eval { $d->fly };
print "error: $@";
eval { my $u; $u->method };
print "error: $@";
eval { "NoSuchClass"->new };
print "error: $@";
eval { my $s = 'x'; [1]->method };
print "error: $@";
print "$d" =~ /^Dog=HASH\(0x[0-9a-f]+\)$/ ? "stringifies\n" : "$d\n";
my $array = bless [1, 2], 'List';
my $scalar = bless \(my $s = 5), 'Scalar';
my $sub = bless sub { 'called' }, 'Sub';
print ref $array, " $$array[1] ", ref $scalar, " $$scalar ", ref $sub, " ", $sub->(), " ",
    bless({}, 'Reblessed') =~ /^Reblessed=/ ? 1 : 0, "\n";
bless $array, 'Other';
print ref $array, "\n";

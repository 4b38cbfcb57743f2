# constant, parent, base, vars, subs.
use strict;
use warnings;

use constant PI => 3.14159;
use constant { RED => 'red', GREEN => 'green' };
use constant WEEKDAYS => qw(Mon Tue Wed);
use constant EMPTY => ();
use constant DEBUG => 0;
use constant LIST_REF => [1, 2, 3];
print PI, ' ', RED, ' ', GREEN, "\n";
print join('-', WEEKDAYS), ' ', (WEEKDAYS)[1], ' ', scalar(my @w = WEEKDAYS), "\n";
print scalar(my @e = EMPTY), "\n";
print 'debug off', "\n" unless DEBUG;
print LIST_REF->[2], " @{+LIST_REF}\n";
my %h = (RED, 1, +GREEN => 2);
print join(',', map { "$_=$h{$_}" } sort keys %h), "\n";
print "interpolated @{[ PI ]}\n";
print main->can('PI')->(), ' ', __PACKAGE__->RED, "\n";
for my $bad (q{use constant '1x' => 1}, q{use constant '__X' => 1},
    q{use constant [1] => 2}, q{use constant undef() => 2}, q{use constant 'A-B' => 1}) {
    eval "$bad; 1" or print $@ =~ /^(.*?) at /, "\n";
}

BEGIN {
    package Animal;
    sub new { my $class = shift; return bless {@_}, $class }
    sub speak { my $self = shift; return ref($self) . ' says ' . $self->sound }
    $INC{'Animal.pm'} = 1;
    package Dog;
    use parent -norequire, 'Animal';
    sub sound { 'Woof' }
    package Cat;
    use base 'Animal';
    sub sound { 'Meow' }
}
print Dog->new->speak, ', ', Cat->new->speak, "\n";
print "@Dog::ISA | @Cat::ISA\n";
eval q{package X; use base 'No::Such::Class'; 1} or print $@ =~ /^(.*)$/m, "\n";
eval q{package X; use parent 'No::Such::Class'; 1} or print $@ =~ /^(Can't locate \S+)/, "\n";

use vars qw($legacy @legacy %legacy);
$legacy = 1; @legacy = (1, 2); %legacy = (k => 'v');
print "$legacy @legacy $legacy{k}\n";
eval q{use vars '$a[0]'; 1} or print $@ =~ /^(.*?) at /, "\n";
eval q{use vars 'bare'; 1} or print $@ =~ /^(.*?) at /, "\n";
use subs 'shout';
sub shout { return uc join ' ', @_ }
my $loud = shout 'a', 'b';
print "$loud\n";
use if 1, 'constant', CONDITIONAL => 'yes';
use if 0, 'No::Such', 'x';
print CONDITIONAL, "\n";

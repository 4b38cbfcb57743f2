# AUTOLOAD for methods, defining accessors on the fly, DESTROY is not caught, can and overriding it (perlobj).
use strict;
use warnings;

package Record;
our $AUTOLOAD;
sub new { my $class = shift; return bless {@_}, $class }
sub AUTOLOAD {
    my $self = $_[0];
    (my $name = $AUTOLOAD) =~ s/.*:://;
    return if $name eq 'DESTROY';
    die "no field $name\n" if !ref $self || !exists $self->{$name};
    print "(making $name) ";
    no strict 'refs';
    *$AUTOLOAD = sub { my $s = shift; $s->{$name} = shift if @_; return $s->{$name} };
    goto &$AUTOLOAD;
}
package Sub;
our @ISA = 'Record';
package main;
my $r = Record->new(x => 1, y => 2);
print $r->x, " ", $r->x, " ", $r->y(5), " ", $r->y, "\n";
print Sub->new(x => 'sub')->x, " ", Sub->new(z => 'z')->z, "\n";
eval { $r->none };
print "error: $@";
print $r->can('x') ? 1 : 0, $r->can('zz') ? 1 : 0, "\n";
for my $field (qw(color size)) { no strict 'refs'; *{"Made::$field"} = sub { return "$field of " . ref shift } }
my $m = bless [], 'Made';
print $m->color, " ", $m->size, " ", join(',', sort grep { defined &{"Made::$_"} } keys %Made::), "\n";

package Tie::Scalar;
# Base classes for tied scalars. Natives: none.
use strict;
our $VERSION = '1.06';

sub new { my $class = shift; return $class->TIESCALAR(@_) }

sub TIESCALAR {
    my $class = shift;
    my $new = $class->can('new');
    if ($new && $new != \&new) { return $class->new(@_) }
    require Carp;
    Carp::croak("$class doesn't define a TIESCALAR method");
}

sub _missing { my ($self, $name) = @_; require Carp; Carp::croak((ref $self) . " doesn't define a $name method") }
sub FETCH { $_[0]->_missing('FETCH') }
sub STORE { $_[0]->_missing('STORE') }

package Tie::StdScalar;
our @ISA = ('Tie::Scalar');
sub TIESCALAR { my ($class, $value) = @_; return bless \$value, $class }
sub FETCH     { return ${ $_[0] } }
sub STORE     { ${ $_[0] } = $_[1] }
sub DESTROY   { undef ${ $_[0] } }

1;

package Env;
# Environment variables as Perl variables. Natives: none.
use strict;
our $VERSION = '1.05';

sub import {
    my ($class, @names) = @_;
    my $into = caller;
    @names = map { "\$$_" } grep { /^[A-Za-z_]\w*$/ } keys %ENV unless @names;
    for my $name (@names) {
        my ($sigil, $variable) = $name =~ /^([\$\@])?(\w+)$/ or next;
        no strict 'refs';
        if (($sigil || '$') eq '$') {
            tie ${"${into}::$variable"}, 'Env', $variable;
            *{"${into}::$variable"} = \${"${into}::$variable"};
        }
        else {
            tie @{"${into}::$variable"}, 'Env::Array', $variable;
            *{"${into}::$variable"} = \@{"${into}::$variable"};
        }
    }
}

sub TIESCALAR { my ($class, $name) = @_; return bless \$name, $class }
sub FETCH     { return $ENV{ ${ $_[0] } } }
sub STORE     { my ($self, $value) = @_; if (defined $value) { $ENV{$$self} = $value } else { delete $ENV{$$self} } }

package Env::Array;
sub TIEARRAY  { my ($class, $name) = @_; return bless \$name, $class }
sub _get      { my $value = $ENV{ ${ $_[0] } }; return defined $value ? split(/:/, $value) : () }
sub _set      { my $self = shift; $ENV{$$self} = join ':', map { defined $_ ? $_ : '' } @_ }
sub FETCHSIZE { return scalar(() = $_[0]->_get) }
sub STORESIZE { my ($self, $size) = @_; my @list = $self->_get; $#list = $size - 1; $self->_set(@list) }
sub CLEAR     { $_[0]->_set }
sub FETCH     { return ($_[0]->_get)[ $_[1] ] }
sub STORE     { my ($self, $i, $value) = @_; my @list = $self->_get; $list[$i] = $value; $self->_set(@list); return $value }
sub EXISTS    { my ($self, $i) = @_; return $i < $self->FETCHSIZE }
sub DELETE    { my ($self, $i) = @_; my @list = $self->_get; my $old = $list[$i]; $list[$i] = ''; $self->_set(@list); return $old }
sub PUSH      { my $self = shift; my @list = $self->_get; push @list, @_; $self->_set(@list); return scalar @list }
sub POP       { my $self = shift; my @list = $self->_get; my $old = pop @list; $self->_set(@list); return $old }
sub UNSHIFT   { my $self = shift; my @list = $self->_get; unshift @list, @_; $self->_set(@list); return scalar @list }
sub SHIFT     { my $self = shift; my @list = $self->_get; my $old = shift @list; $self->_set(@list); return $old }
sub EXTEND    { }
sub SPLICE {
    my ($self, $offset, $length, @new) = @_;
    my @list = $self->_get;
    $offset = 0 unless defined $offset;
    $length = @list - $offset unless defined $length;
    my @old = splice @list, $offset, $length, @new;
    $self->_set(@list);
    return @old;
}

1;

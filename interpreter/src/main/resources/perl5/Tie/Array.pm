package Tie::Array;
# Base classes for tied arrays: everything in terms of FETCH, STORE, FETCHSIZE and STORESIZE.
# Natives: none.
use strict;
our $VERSION = '1.07';

sub DESTROY { }
sub EXTEND  { }
sub UNSHIFT { my $self = shift; $self->SPLICE(0, 0, @_); return $self->FETCHSIZE }
sub SHIFT   { my $self = shift; return $self->SPLICE(0, 1) }
sub CLEAR   { my $self = shift; return $self->STORESIZE(0) }

sub PUSH {
    my $self = shift;
    my $i = $self->FETCHSIZE;
    $self->STORE($i++, shift) while @_;
    return $i;
}

sub POP {
    my $self = shift;
    my $last = $self->FETCHSIZE - 1;
    return undef if $last < 0;
    my $value = $self->FETCH($last);
    $self->STORESIZE($last);
    return $value;
}

sub SPLICE {
    my $self = shift;
    my $size = $self->FETCHSIZE;
    my $offset = @_ ? shift : 0;
    $offset += $size if $offset < 0;
    my $length = @_ ? shift : $size - $offset;
    $length += $size - $offset if $length < 0;
    my @old = map { $self->FETCH($offset + $_) } 0 .. $length - 1;
    my @tail = map { $self->FETCH($_) } $offset + $length .. $size - 1;
    my $i = $offset;
    $self->STORE($i++, $_) for @_, @tail;
    $self->STORESIZE($i) if $i < $size;
    return wantarray ? @old : $old[-1];
}

sub _missing { my ($self, $name) = @_; require Carp; Carp::croak((ref $self) . " doesn't define a $name method") }
sub EXISTS { $_[0]->_missing('EXISTS') }
sub DELETE { $_[0]->_missing('DELETE') }

package Tie::StdArray;
our @ISA = ('Tie::Array');
sub TIEARRAY  { return bless [], $_[0] }
sub FETCHSIZE { return scalar @{ $_[0] } }
sub STORESIZE { $#{ $_[0] } = $_[1] - 1 }
sub STORE     { $_[0][ $_[1] ] = $_[2] }
sub FETCH     { return $_[0][ $_[1] ] }
sub CLEAR     { @{ $_[0] } = () }
sub POP       { return pop @{ $_[0] } }
sub PUSH      { my $self = shift; return push @$self, @_ }
sub SHIFT     { return shift @{ $_[0] } }
sub UNSHIFT   { my $self = shift; return unshift @$self, @_ }
sub EXISTS    { return exists $_[0][ $_[1] ] }
sub DELETE    { return delete $_[0][ $_[1] ] }

sub SPLICE {
    my $self = shift;
    my $size = $self->FETCHSIZE;
    my $offset = @_ ? shift : 0;
    $offset += $size if $offset < 0;
    my $length = @_ ? shift : $size - $offset;
    return splice @$self, $offset, $length, @_;
}

1;

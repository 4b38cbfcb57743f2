package Tie::Hash::NamedCapture;
# The named captures of the last match as a tied hash; %+ and %- themselves are built in.
# Natives: re::regname(NAME, ALL) and re::regnames(ALL).
use strict;
our $VERSION = '0.13';

sub TIEHASH {
    my ($class, %given) = @_;
    return bless { all => $given{all} ? 1 : 0 }, $class;
}
sub FETCH    { my ($self, $name) = @_; return re::regname($name, $self->{all}) }
sub EXISTS   { my ($self, $name) = @_; return defined re::regname($name, $self->{all}) }
sub FIRSTKEY { my $self = shift; $self->{names} = [re::regnames($self->{all})]; return shift @{ $self->{names} } }
sub NEXTKEY  { return shift @{ $_[0]{names} } }
sub SCALAR   { return scalar(() = re::regnames($_[0]{all})) }
sub _refuse  { require Carp; Carp::croak('Modification of a read-only value attempted') }
sub STORE    { goto &_refuse }
sub DELETE   { goto &_refuse }
sub CLEAR    { goto &_refuse }
sub flags    { return (0, 1) }

1;

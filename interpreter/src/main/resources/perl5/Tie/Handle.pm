package Tie::Handle;
# Base class for tied handles. Natives: none.
use strict;
our $VERSION = '4.2';

sub new { my $class = shift; return $class->TIEHANDLE(@_) }

sub TIEHANDLE {
    my $class = shift;
    my $new = $class->can('new');
    if ($new && $new != \&new) { return $class->new(@_) }
    require Carp;
    Carp::croak("$class doesn't define a TIEHANDLE method");
}

sub PRINT {
    my $self = shift;
    $self->_missing('PRINT') unless $self->can('WRITE') != \&WRITE;
    my $text = join defined $, ? $, : '', @_;
    $text .= $\ if defined $\;
    return $self->WRITE($text, length $text, 0);
}

sub PRINTF {
    my $self = shift;
    my $format = shift;
    my $text = sprintf $format, @_;
    return $self->WRITE($text, length $text, 0) if $self->can('WRITE') != \&WRITE;
    return $self->PRINT($text);
}

sub GETC {
    my $self = shift;
    my $char;
    return $self->READ($char, 1) ? $char : undef;
}

sub _missing { my ($self, $name) = @_; require Carp; Carp::croak((ref $self) . " doesn't define a $name method") }
sub READLINE { $_[0]->_missing('READLINE') }
sub READ     { $_[0]->_missing('READ') }
sub WRITE    { $_[0]->_missing('WRITE') }
sub CLOSE    { $_[0]->_missing('CLOSE') }

package Tie::StdHandle;
our @ISA = ('Tie::Handle');

sub TIEHANDLE {
    my $class = shift;
    no strict 'refs';
    require Symbol;
    my $self = bless Symbol::gensym(), $class;
    $self->OPEN(@_) if @_;
    return $self;
}
sub OPEN {
    my $self = shift;
    CLOSE($self) if defined fileno $self;
    return @_ == 1 ? open $self, $_[0] : open $self, $_[0], $_[1];
}
sub EOF      { return eof $_[0] }
sub TELL     { return tell $_[0] }
sub FILENO   { return fileno $_[0] }
sub SEEK     { return seek $_[0], $_[1], $_[2] }
sub CLOSE    { return close $_[0] }
sub BINMODE  { return @_ > 1 ? binmode $_[0], $_[1] : binmode $_[0] }
sub READ     { return read $_[0], $_[1], $_[2], $_[3] || 0 }
sub READLINE { my $fh = $_[0]; return <$fh> }
sub GETC     { return getc $_[0] }
sub WRITE    {
    my $fh = $_[0];
    local $\;
    return print {$fh} substr $_[1], defined $_[3] ? $_[3] : 0, defined $_[2] ? $_[2] : length $_[1];
}

1;

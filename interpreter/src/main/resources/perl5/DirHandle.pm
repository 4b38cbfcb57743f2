package DirHandle;
# The older name for directory objects. Natives: none.
use strict;
our $VERSION = '1.05';
require Symbol;

sub new {
    my $class = shift;
    my $self = bless Symbol::gensym(), $class;
    if (@_) { $self->open(@_) or return undef }
    return $self;
}
sub open    { my ($self, $path) = @_; return opendir $self, $path }
sub close   { my $self = shift; return closedir $self }
sub read    { my $self = shift; return readdir $self }
sub rewind  { my $self = shift; return rewinddir $self }
sub DESTROY { my $self = shift; local ($., $@, $!, $^E, $?); no warnings; closedir $self }

1;

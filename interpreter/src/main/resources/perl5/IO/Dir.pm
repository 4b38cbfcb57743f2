package IO::Dir;
# Directory handles as objects, and directories as tied hashes. Natives: none.
use strict;
our $VERSION = '1.45';
require Exporter;
require Symbol;
our @ISA = ('Exporter');
our @EXPORT_OK = ('DIR_UNLINK');

sub DIR_UNLINK () { 1 }

sub new {
    my $class = shift;
    my $self = bless Symbol::gensym(), ref $class || $class;
    if (@_) { $self->open(@_) or return undef }
    return $self;
}

sub open {
    my ($self, $path) = @_;
    opendir $self, $path or return undef;
    ${*$self}{io_dir_path} = $path;
    return 1;
}

sub close   { my $self = shift; return closedir $self }
sub read    { my $self = shift; return readdir $self }
sub seek    { my ($self, $at) = @_; return seekdir $self, $at }
sub tell    { my $self = shift; return telldir $self }
sub rewind  { my $self = shift; return rewinddir $self }
sub fileno  { my $self = shift; return CORE::fileno($self) }
sub DESTROY { my $self = shift; local ($., $@, $!, $^E, $?); no warnings 'io'; closedir $self }

sub TIEHASH {
    my ($class, $path, $options) = @_;
    my $self = $class->new($path) or return undef;
    ${*$self}{io_dir_unlink} = $options || 0;
    return $self;
}
sub FIRSTKEY { my $self = shift; $self->rewind; return scalar $self->read }
sub NEXTKEY  { my $self = shift; return scalar $self->read }
sub _entry   { my ($self, $name) = @_; return ${*$self}{io_dir_path} . "/$name" }
sub EXISTS   { my ($self, $name) = @_; return -e $self->_entry($name) }
sub FETCH    { my ($self, $name) = @_; require File::stat; return File::stat::lstat($self->_entry($name)) }

sub STORE {
    my ($self, $name, $times) = @_;
    my ($atime, $mtime) = ref $times ? @$times : ($times, $times);
    my $path = $self->_entry($name);
    if (!-e $path) { my $io; CORE::open($io, '>>', $path) or return; CORE::close($io) }
    utime $atime, $mtime, $path;
}

sub DELETE {
    my ($self, $name) = @_;
    return 0 unless ${*$self}{io_dir_unlink};
    my $path = $self->_entry($name);
    return -d $path && !-l _ ? rmdir $path : unlink $path;
}

1;

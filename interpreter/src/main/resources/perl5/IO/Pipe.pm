package IO::Pipe;
# Pipes as objects, also to and from commands. Natives: none.
use strict;
our $VERSION = '1.41';
require IO::Handle;
require Symbol;

sub new {
    my $type = shift;
    my $class = ref $type || $type || 'IO::Pipe';
    @_ == 0 || @_ == 2 or IO::Handle::_croak("usage: $class->new([READFH, WRITEFH])");
    my $self = bless Symbol::gensym(), $class;
    my ($reader, $writer) = @_ ? @_ : $self->handles;
    pipe $reader, $writer or return undef;
    @{*$self} = ($reader, $writer);
    return $self;
}

sub handles {
    @_ == 1 or IO::Handle::_croak('usage: $pipe->handles()');
    return (IO::Pipe::End->new, IO::Pipe::End->new);
}

# The command's end of the pipe becomes its standard output (reader) or input (writer).
sub _command {
    my ($self, $reading, $command) = @_;
    my ($reader, $writer) = @{*$self};
    my $pid = fork;
    IO::Handle::_croak("IO::Pipe: Cannot fork: $!") unless defined $pid;
    if ($pid) {
        close($reading ? $writer : $reader);
        return $pid;
    }
    close($reading ? $reader : $writer);
    if ($reading) { open STDOUT, '>&', $writer or die "dup: $!" }
    else          { open STDIN, '<&', $reader or die "dup: $!" }
    exec @$command or IO::Handle::_croak("IO::Pipe: Cannot exec: $!");
}

sub _become {
    my ($self, $reading, $pid) = @_;
    my $end = ${*$self}[$reading ? 0 : 1];
    *$self = *$end;
    bless $self, 'IO::Pipe::End';
    ${*$self}{io_pipe_pid} = $pid if defined $pid;
    return $self;
}

sub reader {
    my $self = shift;
    return undef unless (ref($self) and $self->isa('IO::Pipe'));
    my $pid = @_ ? $self->_command(1, [@_]) : undef;
    close ${*$self}[1] unless defined $pid;
    return $self->_become(1, $pid);
}

sub writer {
    my $self = shift;
    return undef unless (ref($self) and $self->isa('IO::Pipe'));
    my $pid = @_ ? $self->_command(0, [@_]) : undef;
    close ${*$self}[0] unless defined $pid;
    return $self->_become(0, $pid);
}

package IO::Pipe::End;
our @ISA = ('IO::Handle');

sub close {
    my $self = shift;
    my $done = CORE::close($self);
    my $pid = delete ${*$self}{io_pipe_pid};
    waitpid $pid, 0 if defined $pid;
    return $done;
}

1;

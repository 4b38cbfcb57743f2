package IO::File;
# File handles that open files. Natives: none beyond IO::Handle's.
use strict;
our $VERSION = '1.48';
require Exporter;
require IO::Handle;
require IO::Seekable;
our @ISA = qw(IO::Handle IO::Seekable Exporter);
our @EXPORT = qw(SEEK_SET SEEK_CUR SEEK_END O_RDONLY O_WRONLY O_RDWR O_CREAT O_EXCL O_TRUNC O_APPEND
    O_NONBLOCK O_NOCTTY O_NDELAY O_SYNC O_NOFOLLOW O_DIRECTORY O_ACCMODE);
use Fcntl qw(:DEFAULT);
sub SEEK_SET () { 0 }
sub SEEK_CUR () { 1 }
sub SEEK_END () { 2 }

sub new {
    my $type = shift;
    my $class = ref $type || $type || 'IO::File';
    @_ >= 0 && @_ <= 3 or IO::Handle::_croak("usage: $class->new([FILENAME [,MODE [,PERMS]]])");
    my $self = $class->SUPER::new();
    if (@_) { $self->open(@_) or return undef }
    return $self;
}

sub open {
    @_ >= 2 && @_ <= 4 or IO::Handle::_croak('usage: $fh->open(FILENAME [,MODE [,PERMS]])');
    my ($self, $file, $mode, $perms) = @_;
    return CORE::open($self, $file) if @_ == 2;
    if (!defined $mode) { return CORE::open($self, '<', $file) }
    if ($mode =~ /^\d+$/) {
        return sysopen $self, $file, $mode, defined $perms ? $perms : 0666;
    }
    if ($mode =~ /:/) {
        if ($mode =~ /^(\+?(?:<|>>?)|[rwa]b?\+?b?)\s*(:.*)$/s) {
            return CORE::open($self, IO::Handle::_open_mode_string($1) . $2, $file);
        }
        if ($mode =~ /^:/) { return CORE::open($self, "<$mode", $file) }
        return CORE::open($self, $mode, $file);
    }
    return CORE::open($self, IO::Handle::_open_mode_string($mode), $file);
}

sub new_tmpfile {
    my $class = shift;
    require File::Temp;
    my ($fh, $path) = File::Temp::tempfile();
    unlink $path;
    return bless $fh, ref $class || $class || 'IO::File';
}

sub binmode { return @_ > 1 ? CORE::binmode($_[0], $_[1]) : CORE::binmode($_[0]) }

1;

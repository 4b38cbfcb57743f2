package Fcntl;
# Constants of fcntl.h, flock and file modes, with Linux's numbers. Natives: none.
use strict;
our $VERSION = '1.15';
require Exporter;
our @ISA = ('Exporter');

my %value = (
    FD_CLOEXEC => 1, F_DUPFD => 0, F_GETFD => 1, F_SETFD => 2, F_GETFL => 3, F_SETFL => 4,
    F_GETLK => 5, F_SETLK => 6, F_SETLKW => 7, F_SETOWN => 8, F_GETOWN => 9, F_GETLK64 => 5,
    F_SETLK64 => 6, F_SETLKW64 => 7, F_SETSIG => 10, F_GETSIG => 11, F_SETLEASE => 1024,
    F_GETLEASE => 1025, F_NOTIFY => 1026, F_SETPIPE_SZ => 1031, F_GETPIPE_SZ => 1032,
    F_RDLCK => 0, F_WRLCK => 1, F_UNLCK => 2, F_EXLCK => 4, F_SHLCK => 8,
    O_RDONLY => 0, O_WRONLY => 1, O_RDWR => 2, O_ACCMODE => 3, O_CREAT => 0100, O_EXCL => 0200,
    O_NOCTTY => 0400, O_TRUNC => 01000, O_APPEND => 02000, O_NONBLOCK => 04000, O_NDELAY => 04000,
    O_DSYNC => 010000, O_ASYNC => 020000, O_DIRECT => 040000, O_LARGEFILE => 0,
    O_DIRECTORY => 0200000, O_NOFOLLOW => 0400000, O_NOATIME => 01000000, O_SYNC => 04010000,
    O_RSYNC => 04010000, O_BINARY => 0, O_TEXT => 0,
    FAPPEND => 02000, FASYNC => 020000, FNDELAY => 04000, FNONBLOCK => 04000,
    LOCK_SH => 1, LOCK_EX => 2, LOCK_NB => 4, LOCK_UN => 8, LOCK_MAND => 32, LOCK_READ => 64,
    LOCK_WRITE => 128, LOCK_RW => 192,
    S_IFSOCK => 0140000, S_IFLNK => 0120000, S_IFREG => 0100000, S_IFBLK => 0060000,
    S_IFDIR => 0040000, S_IFCHR => 0020000, S_IFIFO => 0010000, _S_IFMT => 0170000,
    S_IREAD => 0400, S_IWRITE => 0200, S_IEXEC => 0100,
    S_ISUID => 04000, S_ISGID => 02000, S_ISVTX => 01000, S_ISTXT => 01000,
    S_IRWXU => 0700, S_IRUSR => 0400, S_IWUSR => 0200, S_IXUSR => 0100,
    S_IRWXG => 0070, S_IRGRP => 0040, S_IWGRP => 0020, S_IXGRP => 0010,
    S_IRWXO => 0007, S_IROTH => 0004, S_IWOTH => 0002, S_IXOTH => 0001,
    SEEK_SET => 0, SEEK_CUR => 1, SEEK_END => 2,
    DN_ACCESS => 1, DN_MODIFY => 2, DN_CREATE => 4, DN_DELETE => 8, DN_RENAME => 16,
    DN_ATTRIB => 32, DN_MULTISHOT => 0x80000000,
);
for my $name (keys %value) {
    my $number = $value{$name};
    no strict 'refs';
    *$name = sub () { $number };
}

our @EXPORT = grep { /^(?:FD_|F_|O_)/ } sort keys %value;
my @flock = qw(LOCK_SH LOCK_EX LOCK_NB LOCK_UN);
my @seek  = qw(SEEK_SET SEEK_CUR SEEK_END);
my @mode  = (sort(grep { /^_?S_I/ } keys %value), qw(S_ISSOCK S_ISLNK S_ISREG S_ISBLK S_ISDIR S_ISCHR
    S_ISFIFO S_ISENFMT S_IFMT S_IMODE));
our @EXPORT_OK = (@flock, @seek, @mode, grep { /^(?:FA|FN|DN_|LOCK_(?:M|R|W))/ } sort keys %value);
our %EXPORT_TAGS = (
    flock  => \@flock,
    seek   => \@seek,
    mode   => \@mode,
    Fcompat => [qw(FAPPEND FASYNC FNDELAY FNONBLOCK)],
);

sub S_IFMT    { return @_ ? $_[0] & 0170000 : 0170000 }
sub S_IMODE   { return $_[0] & 07777 }
sub S_ISSOCK  { return ($_[0] & 0170000) == 0140000 }
sub S_ISLNK   { return ($_[0] & 0170000) == 0120000 }
sub S_ISREG   { return ($_[0] & 0170000) == 0100000 }
sub S_ISBLK   { return ($_[0] & 0170000) == 0060000 }
sub S_ISDIR   { return ($_[0] & 0170000) == 0040000 }
sub S_ISCHR   { return ($_[0] & 0170000) == 0020000 }
sub S_ISFIFO  { return ($_[0] & 0170000) == 0010000 }
sub S_ISENFMT { return ($_[0] & 02010) == 02000 }

1;

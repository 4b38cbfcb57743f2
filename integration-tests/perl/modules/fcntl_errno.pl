# Fcntl and Errno: numbers, tags, mode predicates and %!.
use strict;
use warnings;
use Fcntl qw(:DEFAULT :flock :mode :seek);
use Errno qw(ENOENT EINTR :POSIX);

print join(' ', O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NONBLOCK, F_GETFD, F_SETFD, F_GETFL, F_SETFL, FD_CLOEXEC), "\n";
print join(' ', LOCK_SH, LOCK_EX, LOCK_NB, LOCK_UN, SEEK_SET, SEEK_CUR, SEEK_END), "\n";
print join(' ', map { sprintf '%o', $_ } S_IFMT, S_IFREG, S_IFDIR, S_IFLNK, S_IRWXU, S_IRUSR, S_IWGRP, S_IXOTH, S_ISUID, S_ISVTX), "\n";
my $mode = (stat '/')[2];
print S_ISDIR($mode) ? 1 : 0, S_ISREG($mode) ? 1 : 0, ' ', sprintf('%o', S_IFMT($mode)), ' ', sprintf('%o', S_IMODE(0100644)), "\n";
print join(' ', ENOENT, EINTR, EACCES, EAGAIN, EWOULDBLOCK, ECONNREFUSED, ETIMEDOUT, ECHILD, ENOTEMPTY), "\n";
open my $fh, '<', '/nonexistent/file' or print $!{ENOENT} ? 'ENOENT' : 'other', ' ', $!{EACCES} ? 'EACCES' : 'not EACCES', ' ', $!{ENOENT} == ENOENT ? 'number' : 'no', "\n";
print exists $!{EPERM} ? 'known' : 'unknown', ' ', exists $!{ENONSENSE} ? 'known' : 'unknown', "\n";
$! = EINTR;
print "$!\n";
eval { $!{EPERM} = 1; 1 } or print $@ =~ /^(.*?) at /, "\n";
print join(' ', grep { $!{$_} } sort keys %!), "\n";
print Fcntl::O_DIRECTORY(), ' ', Fcntl::O_NOFOLLOW, ' ', defined &Fcntl::LOCK_EX ? 'defined' : '', "\n";

# umask is per process.
use strict;
use warnings;

$| = 1;
umask 022;
my $pid = fork() // die;
if (!$pid) {
    printf "child inherits %03o\n", umask;
    umask 077;
    printf "child sets %03o, and launches with %s", umask, `sh -c umask`;
    exit 0;
}
waitpid($pid, 0);
printf "parent keeps %03o\n", umask;

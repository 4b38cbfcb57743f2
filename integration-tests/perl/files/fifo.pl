# A named pipe between two processes: open blocks until both ends are there (POSIX mkfifo).
use strict;
use warnings;
use POSIX qw(mkfifo);

my $fifo = ($ENV{TMPDIR} || '/tmp') . "/fifo.$$";
mkfifo($fifo, 0600) or die "mkfifo: $!";
print "is a pipe: ", (-p $fifo ? 1 : 0), "\n";
my $pid = fork() // die;
if (!$pid) {
    open(my $out, '>', $fifo) or die;
    print $out "line $_\n" for 1 .. 3;
    close $out;
    exit 4;
}
open(my $in, '<', $fifo) or die;
print "read $_" while <$in>;
close $in;
waitpid($pid, 0);
print "status ", $? >> 8, "\n";
print "again: ", (mkfifo($fifo, 0600) ? "ok" : $!), "\n";
unlink $fifo or die;

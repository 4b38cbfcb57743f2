# Input that is buffered at the fork: a file is read on from the line that was reached, by whoever
# reads first, as the position is shared; the buffer of a pipe is copied and both have it.
use strict;
use warnings;

my $file = ($ENV{TMPDIR} || '/tmp') . "/input.$$";
open(my $out, '>', $file) or die;
print $out "line $_\n" for 1 .. 3;
close $out;

$| = 1;
open(my $in, '<', $file) or die;
print "file before: ", scalar <$in>;
my $pid = fork() // die;
if (!$pid) {
    print "file, child: $_" while <$in>;
    exit 0;
}
waitpid($pid, 0);
print "file, parent: $_" while <$in>;
print "line number $.\n";
unlink $file;

pipe(my $from, my $to) or die;
syswrite($to, "one\ntwo\nthree\n");
close $to;
print "pipe before: ", scalar <$from>;
$pid = fork() // die;
if (!$pid) {
    print "pipe, child: $_" while <$from>;
    exit 0;
}
waitpid($pid, 0);
print "pipe, parent: $_" while <$from>;

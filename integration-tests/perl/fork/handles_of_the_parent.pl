# A lexical handle whose scope ends in the child, and a child that exits with handles open, leave the
# parent's handles alone, those of piped programs too.
use strict;
use warnings;

$| = 1;
my $file = ($ENV{TMPDIR} || '/tmp') . "/handles.$$";
open(my $out, '>', $file) or die;
open(my $from, '-|', $^X, '-e', '$| = 1; print "line $_\n" for 1 .. 3; exit 4') or die;
my $pid = fork() // die;
if (!$pid) {
    undef $out;
    undef $from;
    exit 0;
}
waitpid($pid, 0);
print $out "still open\n";
close $out or die;
print "program: $_" while <$from>;
close $from;
print "its status: ", $? >> 8, "\n";
open(my $in, '<', $file) or die;
print "file: ", <$in>;
unlink $file;

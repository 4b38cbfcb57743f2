# Output that is buffered at the fork is written by the parent first, so it comes out once; what is
# printed after the fork is each process's own (perlfunc fork: "flush all files opened for output").
use strict;
use warnings;

my $file = ($ENV{TMPDIR} || '/tmp') . "/buffer.$$";
open(my $out, '>>', $file) or die;
print $out "buffered ";
print "STDOUT buffered ";
my $pid = fork() // die;
if (!$pid) {
    print $out "child\n";
    print "child's STDOUT\n";
    exit 0;
}
waitpid($pid, 0);
print $out "parent\n";
print "parent's STDOUT\n";
close $out;
open(my $in, '<', $file) or die;
print "in the file: $_" while <$in>;
close $in;
unlink $file;

# A child cannot wait for its sister, nor for its parent's children; each only for its own.
use strict;
use warnings;

$| = 1;
pipe(my $out, my $in) or die;
my $sister = fork() // die;
if (!$sister) {
    close $in;
    sysread($out, my $x, 1);
    exit 3;
}
my $pid = fork() // die;
if (!$pid) {
    close $in;
    print "the sister: ", waitpid($sister, 0), ", ECHILD ", ($!{ECHILD} ? 1 : 0), "\n";
    print "any: ", wait(), "\n";
    print "kill 0 of the sister: ", kill(0, $sister), "\n";
    exit 0;
}
waitpid($pid, 0);
close $in;
waitpid($sister, 0);
print "the parent: ", $? >> 8, "\n";

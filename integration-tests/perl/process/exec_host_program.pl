# exec of a host program in a child: it keeps the pid, reads the child's STDIN, and its status is the child's.
use strict;
use warnings;

$| = 1;
pipe(my $out, my $in) or die;
my $pid = fork() // die;
if (!$pid) {
    open(STDOUT, '>&', $in) or die;
    close $_ for $in, $out;
    exec 'sh', '-c', 'echo $$; exit 9';
}
close $in;
chomp(my $shell = <$out>);
waitpid($pid, 0);
print "the shell's pid is the child's: ", ($shell == $pid ? "yes" : "no"), "\n";
print "status ", $? >> 8, "\n";

$pid = fork() // die;
if (!$pid) { exec 'sh', '-c', 'kill -TERM $$; sleep 5' }
waitpid($pid, 0);
print "signal ", $? & 127, "\n";

# A pipe's reader sees end of file only when the last writer has closed, in whatever process (POSIX pipe).
use strict;
use warnings;

$| = 1;
pipe(my $out, my $in) or die;
my @pids;
for my $n (1 .. 3) {
    my $pid = fork() // die;
    if (!$pid) {
        close $out;
        select(undef, undef, undef, 0.05 * $n);
        syswrite($in, "child $n\n");
        exit 0;
    }
    push @pids, $pid;
}
close $in;
my @lines = <$out>;
print sort @lines;
print "end of file after ", scalar(@lines), " lines\n";
waitpid($_, 0) for @pids;

pipe($out, $in) or die;
open(my $dup, '>&', $in) or die;
print $in "first\n";
close $in;
print $dup "second\n";
close $dup;
print "dup'd writer: $_" while <$out>;

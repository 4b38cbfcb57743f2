# Writing to a pipe without a reader: SIGPIPE ends the writer, or EPIPE if it is ignored (POSIX write).
use strict;
use warnings;

sub writer {
    my $handler = shift;
    pipe(my $out, my $in) or die;
    close $out;
    my $pid = fork() // die;
    if (!$pid) {
        $SIG{PIPE} = $handler;
        my $n = syswrite($in, "x");
        exit($!{EPIPE} ? 5 : 6) if !defined $n;
        exit 0;
    }
    waitpid($pid, 0);
    return "signal " . ($? & 127) . " exit " . ($? >> 8);
}
$| = 1;
print "default: ", writer('DEFAULT'), "\n";
print "ignored: ", writer('IGNORE'), "\n";
print "handler: ", writer(sub { syswrite(STDOUT, "got $_[0]\n") }), "\n";
my $pid = open(my $to, '|-', $^X, '-e', 'exit 3') or die;
waitpid($pid, 0);
local $SIG{PIPE} = 'IGNORE';
print $to "x" x 100;
my $ok = close $to;
print "close: ", ($ok ? "ok" : "failed"), "\n";

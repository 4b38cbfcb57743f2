# A child inherits handlers at fork; exec resets handlers and keeps what is ignored (POSIX exec).
use strict;
use warnings;

$| = 1;
$SIG{USR1} = sub { print "handler in ", shift, "\n" };
$SIG{USR2} = 'IGNORE';
my $pid = fork() // die;
if (!$pid) {
    kill USR1 => $$;
    kill USR2 => $$;
    print "child goes on\n";
    exit 0;
}
waitpid($pid, 0);
my $code = 'kill USR2 => $$; syswrite(STDOUT, "still here\n"); kill USR1 => $$; sleep 5; syswrite(STDOUT, "no\n")';
my $status = system $^X, '-e', $code;
print "after exec: killed ", ($status & 127 ? "by the reset one" : "by none"), "\n";

# exec of what cannot be executed returns false with $! set, and the program goes on; it warns
# (perlfunc exec, perldiag).
use strict;
use warnings;

$| = 1;
my $pid = fork() // die;
if (!$pid) {
    { no warnings 'exec'; exec './no-such-program', 'x'; }
    print "still here: $!\n";
    exit($!{ENOENT} ? 5 : 6);
}
waitpid($pid, 0);
print "status ", $? >> 8, "\n";
my $ok = exec { './no-such-program' } 'name', 'argument';
print "result: ", ($ok ? "true" : "false"), ", ENOENT: ", ($!{ENOENT} ? "yes" : "no"), "\n";
{ no warnings 'exec'; print "system: ", system('./no-such-program', 'x'), " \$?=$?\n"; }

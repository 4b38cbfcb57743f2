# system returns the wait status, through the shell and in list form, for perl and for host programs
# (perlfunc system).
use strict;
use warnings;

$| = 1;
print "exit 0: ", system($^X, '-e', 'exit 0'), "\n";
print "exit 3: ", system($^X, '-e', 'exit 3') >> 8, " $?\n";
print "sh: ", system('exit 4;') >> 8, "\n";
print "list: ", system('sh', '-c', 'exit 5') >> 8, "\n";
print "killed: ", system('sh', '-c', 'kill -9 $$') & 127, "\n";
print "killed perl: ", system($^X, '-e', 'kill TERM => $$; sleep 5') & 127, "\n";
print "die: ", system($^X, '-e', 'open STDERR, ">", "/dev/null"; $! = 0; die "x"') >> 8, "\n";
print "output: ", system('echo', 'printed', 'by', 'echo'), "\n";
{ no warnings 'exec'; print "missing: ", system('./no-such-program'), " errno ", ($!{ENOENT} ? "ENOENT" : $!), "\n"; }

# The double fork of a daemon: setsid makes a session and a process group of its own (POSIX setsid).
use strict;
use warnings;
use POSIX qw(setsid);

pipe(my $out, my $in) or die;
my $pid = fork() // die;
if (!$pid) {
    close $out;
    print {$in} "setsid gives the pid: ", (setsid() == $$ ? "yes" : "no"), "\n";
    print {$in} "own group: ", (getpgrp() == $$ ? "yes" : "no"), "\n";
    my $session = $$;
    my $daemon = fork() // die;
    exit 0 if $daemon;
    print {$in} "daemon in the group: ", (getpgrp() == $session ? "yes" : "no"), "\n";
    print {$in} "setsid of a member works: ", (defined setsid() ? "yes" : "no"), "\n";
    exit 0;
}
close $in;
waitpid($pid, 0);
print $_ while <$out>;
print "first child $?\n";

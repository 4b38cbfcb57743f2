# A negative signal or pid reaches a whole process group (perlfunc kill, setpgrp).
use strict;
use warnings;

$| = 1;
my $leader = fork() // die;
if (!$leader) {
    setpgrp(0, 0) or die "setpgrp: $!";
    pipe(my $out, my $in) or die;
    my @pids = map {
        my $pid = fork() // die;
        if (!$pid) { syswrite($in, "x"); sleep 50; exit 0 }
        $pid
    } 1 .. 2;
    sysread($out, my $x, 1) for 1 .. 2;
    print "one group: ", (getpgrp(0) == $$ && getpgrp($pids[0]) == $$ ? "yes" : "no"), "\n";
    $SIG{TERM} = sub { print "leader caught $_[0]\n" };
    kill '-TERM', $$;
    for (@pids) { waitpid($_, 0); print "member: signal ", $? & 127, "\n" }
    exit 2;
}
waitpid($leader, 0);
print "leader: exit ", $? >> 8, "\n";

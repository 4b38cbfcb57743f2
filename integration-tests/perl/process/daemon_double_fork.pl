# Daemonising: double fork, setsid, umask, chdir, reopened standard handles, pid file.
use strict; use warnings;
use POSIX qw(setsid _exit);
use Cwd;
my $dir = getcwd; my $pidfile = "$dir/daemon.$$.pid"; my $log = "$dir/daemon.$$.log";
my $first = fork // die;
if (!$first) {
    setsid() > 0 or die "setsid: $!";
    my $second = fork // die;
    _exit 0 if $second;
    chdir '/' or die; umask 0027;
    open STDIN, '<', '/dev/null' or die;
    open STDOUT, '>>', $log or die;
    open STDERR, '>&', \*STDOUT or die;
    $| = 1;
    print "cwd ", getcwd, "\n";
    printf "umask %03o\n", umask;
    print "leader ", (getpgrp == $$ ? 1 : 0), "\n";
    print STDERR "err goes to the log\n";
    my $stop = 0;
    local $SIG{TERM} = sub { $stop = 1 };
    local $SIG{HUP} = sub { print "reload\n" };
    open my $p, '>', "$pidfile.new" or die; print $p "$$\n"; close $p;
    rename "$pidfile.new", $pidfile or die;
    until ($stop) { select undef, undef, undef, 0.05 }
    print "stopped\n";
    unlink $pidfile;
    exit 0;
}
waitpid $first, 0;
print "first child: $?\n";
my $tries = 0;
select undef, undef, undef, 0.05 until -e $pidfile || $tries++ > 200;
open my $p, '<', $pidfile or die "no pid file"; chomp(my $pid = <$p>); close $p;
print "alive: ", kill(0, $pid), " not my child: ", waitpid($pid, 0), "\n";
kill HUP => $pid; select undef, undef, undef, 0.3;
kill TERM => $pid;
$tries = 0; select undef, undef, undef, 0.05 while -e $pidfile && $tries++ < 200;
print "pid file gone: ", -e $pidfile ? 0 : 1, "\n";
open my $l, '<', $log or die; print "log: $_" while <$l>; close $l; unlink $log;

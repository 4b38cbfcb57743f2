# Timeouts with alarm: around a blocking read, a system call, a busy loop; fractional; nested.
use strict; use warnings;
use Time::HiRes qw(alarm sleep time ualarm);
sub within { my ($t, $code) = @_; my $r = eval { local $SIG{ALRM} = sub { die "timeout\n" }; alarm $t; my $v = $code->(); alarm 0; $v }; alarm 0; return defined $r ? $r : $@ =~ /^timeout/ ? 'timeout' : "error $@" }
pipe my $r, my $w or die;
print "read: ", within(0.3, sub { my $l = <$r>; 'line' }), "\n";
print "fast: ", within(5, sub { 'done' }), "\n";
print "loop: ", within(0.2, sub { 1 while 1 }), "\n";
print "sleep: ", within(0.2, sub { sleep 10; 'slept' }), "\n";
print "die: ", within(5, sub { die "other\n" });
my $pid = fork // die; if (!$pid) { CORE::sleep 20; exit 0 }
print "waitpid: ", within(0.2, sub { waitpid $pid, 0; 'reaped' }), "\n";
kill KILL => $pid; waitpid $pid, 0; print "killed ", $? & 127, "\n";
my $ticks = 0; { local $SIG{ALRM} = sub { $ticks++ }; ualarm 50_000, 50_000; my $end = time + 1; while (time < $end && $ticks < 5) { select undef, undef, undef, 0.02 } ualarm 0 }
print "ticks ", $ticks >= 5 ? "enough" : $ticks, "\n";
my $left; { local $SIG{ALRM} = sub {}; alarm 100; $left = alarm 0 } print "left ", $left > 90 ? "about 100" : $left, "\n";

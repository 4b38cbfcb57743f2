# A reaper: $SIG{CHLD} with a WNOHANG loop, many children at once, statuses by pid; then 'IGNORE'.
use strict; use warnings;
use POSIX ':sys_wait_h';
my (%want, %got);
local $SIG{CHLD} = sub { local ($!, $?); while ((my $p = waitpid -1, WNOHANG) > 0) { $got{$p} = $? } };
for my $n (1 .. 12) { my $p = fork // die; if (!$p) { if ($n % 4 == 0) { kill KILL => $$ } exit $n } $want{$p} = $n % 4 == 0 ? 9 : $n << 8 }
my $end = time + 20; while (keys %got < 12 && time < $end) { select undef, undef, undef, 0.05 }
my $right = grep { exists $got{$_} && $got{$_} == $want{$_} } keys %want;
print "$right right\n";
$SIG{CHLD} = 'IGNORE';
my @p = map { my $p = fork // die; exit 7 if !$p; $p } 1 .. 3;
print "wait: ", wait, " ", $!{ECHILD} ? "ECHILD" : "$!", "\n";
$SIG{CHLD} = 'DEFAULT';
my $p = fork // die; exit 5 if !$p; print "waitpid ", waitpid($p, 0) == $p ? 1 : 0, " ", $? >> 8, "\n";
system "sh", "-c", "exit 4"; print $? >> 8, "\n"; my $o = `echo hi; exit 6`; print $o, $? >> 8, "\n";

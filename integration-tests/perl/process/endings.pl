# How programs end: die and its status, exit in eval and END, $? in END, signals, exec failing, _exit, nested.
use strict; use warnings;
sub ends { my ($name, $code) = @_; $| = 1; my $p = fork // die; if (!$p) { open STDERR, '>', '/dev/null'; $code->(); exit 0 } waitpid $p, 0; printf "%-14s %d %d\n", $name, $? >> 8, $? & 255 }
ends(die_plain => sub { $! = 0; $? = 0; die "x\n" }); ends(die_errno => sub { $! = 2; die "x\n" }); ends(die_child => sub { $! = 0; $? = 5 << 8; die "x\n" });
ends(exit_in_eval => sub { eval { exit 3 }; exit 4 }); ends(exit_big => sub { exit 256 + 7 }); ends(exit_minus => sub { exit -1 });
ends(kill_self => sub { kill USR1 => $$; sleep 5 }); ends(in_handler => sub { $SIG{USR1} = sub { exit 12 }; kill USR1 => $$; sleep 5 }); ends(die_handler => sub { $! = 0; $SIG{USR1} = sub { $! = 0; die "in\n" }; kill USR1 => $$; sleep 5; });
ends(end_changes => sub { eval 'END { $? = 21 }'; exit 1 }); ends(end_sees => sub { eval 'END { $? += 1 }'; exit 30 }); ends(_exit => sub { require POSIX; eval 'END { $? = 99 }'; POSIX::_exit(6) });
ends(exec_fails => sub { no warnings; exec '/no/such/thing'; exit 44 }); ends(exec_list => sub { exec { 'sh' } 'mysh', '-c', 'test "$0" = mysh && exit 8' }); ends(sigpipe => sub { pipe my $r, my $w; close $r; syswrite $w, "x"; exit 1 });
ends(alarm_default => sub { alarm 1; sleep 10 }); ends(local_sig => sub { { local $SIG{TERM} = 'IGNORE'; kill TERM => $$ } kill TERM => $$; sleep 5 });
print "status of system: ", system($^X, '-e', 'exit 9') >> 8, " ", system('sh', '-c', 'kill -9 $$') & 127, " ", system('true'), "\n"; { no warnings; print system('/no/such'), " $?\n" }
my $h; print "close: ", (open($h, '-|', 'sh', '-c', 'echo hi; exit 7') && <$h>), close($h) ? 'ok' : "no $! " . ($? >> 8), "\n";

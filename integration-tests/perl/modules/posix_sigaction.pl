# POSIX signal calls: sigaction, masks that hold signals back, pending, sigsuspend (POSIX).
use strict;
use warnings;
use POSIX qw(:signal_h);

$| = 1;
my $set = POSIX::SigSet->new(SIGUSR1);
sigaction(SIGUSR1, POSIX::SigAction->new(sub { print "caught $_[0]\n" })) or die;
my $old = POSIX::SigSet->new;
sigprocmask(SIG_BLOCK, $set, $old) or die;
kill USR1 => $$;
print "blocked\n";
my $pending = POSIX::SigSet->new;
sigpending($pending);
print "pending: ", ($pending->ismember(SIGUSR1) ? 1 : 0), "\n";
sigprocmask(SIG_SETMASK, $old);
print "unblocked\n";
print "set: ", $set->ismember(SIGUSR1), $set->ismember(SIGUSR2), "\n";
$set->addset(SIGUSR2);
$set->delset(SIGUSR1);
print "set: ", $set->ismember(SIGUSR1), $set->ismember(SIGUSR2), "\n";

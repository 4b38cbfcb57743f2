# While system waits, INT and QUIT are ignored by the parent and have their default action in the program
# (perlfunc system).
use strict;
use warnings;

$| = 1;
$SIG{INT} = sub { print "handler\n" };
my $status = system($^X, '-e', 'select undef, undef, undef, 1; kill INT => getppid; kill INT => $$; sleep 5');
print "system: signal ", $status & 127, "\n";
kill INT => $$;
print "after system\n";

# %SIG: named subs, references, IGNORE, DEFAULT, local; the handler is given the signal's name (perlipc).
use strict;
use warnings;

$| = 1;
sub named { print "named handler: $_[0]\n" }
$SIG{USR1} = 'named';
kill USR1 => $$;
$SIG{USR1} = \&named;
kill USR1 => $$;
{
    local $SIG{USR1} = sub { print "local handler\n" };
    kill USR1 => $$;
}
kill USR1 => $$;
$SIG{USR1} = 'IGNORE';
kill USR1 => $$;
print "ignored\n";
$SIG{$_} = sub { print "got $_[0]\n" } for qw(INT HUP TERM USR2);
kill $_ => $$ for qw(HUP INT USR2 TERM);
delete $SIG{USR2};
my $pid = fork() // die;
if (!$pid) { kill USR2 => $$; exit 0 }
waitpid($pid, 0);
print "default: ", ($? & 127 ? "killed" : "ended"), "\n";
print "defined: ", join(' ', grep { defined $SIG{$_} } qw(INT HUP USR1 USR2 QUIT)), "\n";

# exec keeps the pid, the working directory, the environment and the handles 0 to 2, and runs neither
# END blocks nor destructors (POSIX exec; perlfork's emulation does none of it).
use strict;
use warnings;

package Guard;
sub DESTROY { print "destroyed in $$\n" }

package main;
$| = 1;
my $top = $$;
END { print "END of the parent\n" if $$ == $top; print "END in the child\n" if $$ != $top }
my $pid = open(my $from, "-|") // die;
if (!$pid) {
    my $guard = bless {}, 'Guard';
    $ENV{VOS_CASE} = "kept";
    print "$$\n";
    exec $^X, '-e', 'print "$$\n$ENV{VOS_CASE}\n"; exit 3' or die "exec: $!";
}
chomp(my ($before, $after, $env, @more) = <$from>);
close $from;
print "the pid is fork's: ", ($before == $pid ? "yes" : "no"), "\n";
print "exec kept it: ", ($after == $before ? "yes" : "no"), "\n";
print "environment $env, status ", $? >> 8, ", ", scalar(@more), " more lines\n";

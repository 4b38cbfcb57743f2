# fork.pl SCALARS ITERATIONS: how long fork and waitpid take in a process that holds that many
# scalars, in records {id, name, l => [3]}. The child ends at once, without cleaning up.
# Prints how many children ended well, then the seconds that each took.
use strict;
use warnings;
use POSIX ();
use Time::HiRes 'time';

my ($scalars, $iterations) = @ARGV;
my @records = map { {id => $_, name => "name$_", l => [$_, $_ + 1, $_ + 2]} } 1 .. $scalars / 5;
my $well = 0;
my @seconds;
for (1 .. $iterations) {
    my $start = time;
    my $pid   = fork;
    die "fork: $!\n" if !defined $pid;
    POSIX::_exit($records[-1]{l}[2] == $records[-1]{id} + 2 ? 0 : 1) if !$pid;
    waitpid $pid, 0;
    push @seconds, time - $start;
    $well++ if $? == 0;
}
print "$well\n@seconds\n";

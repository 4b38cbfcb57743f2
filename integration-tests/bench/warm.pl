# warm.pl PROGRAM ITERATIONS: calls the program's work() that many times in this one process.
# Prints its last result, then the seconds that each call took.
use strict;
use warnings;
use Time::HiRes 'time';

my ($program, $iterations) = @ARGV;
require $program;
my ($result, @seconds);
for (1 .. $iterations) {
    my $start = time;
    $result = work();
    push @seconds, time - $start;
}
print "$result\n@seconds\n";

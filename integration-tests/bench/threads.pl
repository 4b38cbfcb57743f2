# threads.pl SCALARS ITERATIONS: what fork.pl measures, done as perl can do it without a process:
# threads->create copies the interpreter (perl_clone), as fork does where perl emulates it.
use strict;
use warnings;
use threads;
use Time::HiRes 'time';

my ($scalars, $iterations) = @ARGV;
my @records = map { {id => $_, name => "name$_", l => [$_, $_ + 1, $_ + 2]} } 1 .. $scalars / 5;
my $well = 0;
my @seconds;
for (1 .. $iterations) {
    my $start = time;
    my $ok    = threads->create(sub { $records[-1]{l}[2] == $records[-1]{id} + 2 })->join;
    push @seconds, time - $start;
    $well++ if $ok;
}
print "$well\n@seconds\n";

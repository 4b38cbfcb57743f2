# A pool of workers with a pipe each way and select: jobs go to whoever is free.
use strict; use warnings;
use IO::Handle; use IO::Select;
my (%job_pipe, %pid_of, @idle);
my $sel = IO::Select->new;
for (1 .. 3) {
    pipe my $jr, my $jw or die; pipe my $rr, my $rw or die;
    my $pid = fork // die;
    if (!$pid) {
        close $jw; close $rr;
        close $_ for values %job_pipe;
        $rw->autoflush(1);
        while (my $job = <$jr>) {
            chomp $job;
            my $sum = 0; $sum += $_ for 1 .. $job;
            print $rw "$job $sum\n";
        }
        exit 0;
    }
    close $jr; close $rw;
    $jw->autoflush(1);
    $job_pipe{fileno $rr} = $jw; $pid_of{fileno $rr} = $pid;
    $sel->add($rr); push @idle, $rr;
}
my @jobs = map { $_ * 10 } 1 .. 12;
my %result;
while (@jobs || keys %result < 12) {
    while (@jobs && @idle) {
        my $w = shift @idle;
        print { $job_pipe{fileno $w} } shift(@jobs), "\n";
    }
    for my $r ($sel->can_read(5)) {
        my $line = <$r>;
        my ($j, $s) = split ' ', $line;
        $result{$j} = $s;
        push @idle, $r;
    }
}
close $_ for values %job_pipe;
my $ended = 0;
for (values %pid_of) { waitpid $_, 0; $ended++ if $? == 0 }
print "$_: $result{$_}\n" for sort { $a <=> $b } keys %result;
print "$ended workers ended well\n";

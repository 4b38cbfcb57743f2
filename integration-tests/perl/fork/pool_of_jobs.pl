# Closures, string evals and sorts run in forked children of a pool, results come back by pipes and pack.
use strict;
use warnings;

my %jobs = (
    sum => sub { my $s = 0; $s += $_ for 1 .. 1000; $s },
    sort => sub { join ',', sort { $b <=> $a } map { $_ * 7 % 11 } 1 .. 10 },
    eval => sub { eval 'my $n = 6; join "", map { $_ * $n } 1 .. 3' },
    regex => sub { (my $t = "a1b22c333") =~ s/(\d+)/<$1>/g; $t },
    die => sub { die "job died\n" },
);
my %reader;
for my $name (sort keys %jobs) {
    pipe(my $r, my $w) or die;
    my $pid = fork() // die;
    if (!$pid) {
        close $r;
        my $result = eval { $jobs{$name}->() };
        print {$w} pack('C n/a*', $@ ? 1 : 0, $@ || $result);
        close $w;
        exit($@ ? 1 : 0);
    }
    $reader{$name} = [$r, $pid];
}
for my $name (sort keys %reader) {
    my ($r, $pid) = @{ $reader{$name} };
    local $/;
    my ($failed, $text) = unpack 'C n/a*', <$r>;
    waitpid $pid, 0;
    chomp $text;
    print "$name: ", $failed ? 'failed: ' : '', "$text, status ", $? >> 8, "\n";
}

# A three-stage pipeline: forked process | host's sort | forked process, joined by pipes.
use strict;
use warnings;

$| = 1;
pipe(my $r1, my $w1) or die;
pipe(my $r2, my $w2) or die;

my $producer = fork() // die;
if (!$producer) {
    close $_ for $r1, $r2, $w2;
    open(STDOUT, '>&', $w1) or die;
    close $w1;
    print "$_\n" for qw(pear apple fig cherry banana);
    exit 0;
}
my $sort = fork() // die;
if (!$sort) {
    open(STDIN, '<&', $r1) or die;
    open(STDOUT, '>&', $w2) or die;
    close $_ for $r1, $w1, $r2, $w2;
    exec 'sort' or die;
}
my $consumer = fork() // die;
if (!$consumer) {
    open(STDIN, '<&', $r2) or die;
    close $_ for $r1, $w1, $r2, $w2;
    my $n = 0;
    print ++$n, " $_" while <STDIN>;
    exit $n;
}
close $_ for $r1, $w1, $r2, $w2;
my @ended;
for ([producer => $producer], [sort => $sort], [consumer => $consumer]) {
    waitpid($_->[1], 0);
    push @ended, "$_->[0] ended with " . ($? >> 8);
}
print "$_\n" for @ended;

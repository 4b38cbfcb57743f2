# Two processes that append to one file: no write is lost, wherever each one's offset stood (POSIX O_APPEND).
use strict;
use warnings;
use IO::Handle;

my $file = ($ENV{TMPDIR} || '/tmp') . "/append.$$";
open(my $log, '>>', $file) or die;
$log->autoflush(1);
my @pids;
for my $n (1 .. 4) {
    my $pid = fork() // die;
    if (!$pid) {
        open(my $own, '>>', $file) or die;
        $own->autoflush(1);
        for my $i (1 .. 25) { print $own "own $n $i\n"; print $log "shared $n $i\n" }
        exit 0;
    }
    push @pids, $pid;
}
waitpid($_, 0) for @pids;
open(my $in, '<', $file) or die;
my (%count, %last, $disorder);
while (<$in>) {
    my ($kind, $n, $i) = split;
    $count{"$kind $n"}++;
    $disorder++ if $i != ++$last{"$kind $n"};
}
print "$_: $count{$_}\n" for sort keys %count;
print "in order: ", ($disorder ? "no" : "yes"), "\n";
unlink $file;

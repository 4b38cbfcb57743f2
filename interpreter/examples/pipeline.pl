#!/usr/bin/env perl
# Three processes count words: the parent deals out lines, each child counts its share and sends
# the counts back through a pipe. All of them live in one JVM.
use strict;
use warnings;

my @lines = (
    'the quick brown fox jumps over the lazy dog',
    'the dog sleeps and the fox runs',
    'a lazy fox is a quick dog',
);

my %count;
for my $line (@lines) {
    pipe my $from_child, my $to_parent or die "pipe: $!\n";
    my $pid = fork;
    die "fork: $!\n" unless defined $pid;
    if ($pid == 0) {
        close $from_child;
        my %share;
        $share{$_}++ for split ' ', $line;
        print {$to_parent} "$_ $share{$_}\n" for sort keys %share;
        exit 0;
    }
    close $to_parent;
    while (my $answer = <$from_child>) {
        my ($word, $times) = split ' ', $answer;
        $count{$word} += $times;
    }
    waitpid $pid, 0;
    print "child ended with status $?, ", scalar(keys %count), " words so far\n";
}
printf "%-5s %d\n", $_, $count{$_} for (sort { $count{$b} <=> $count{$a} || $a cmp $b } keys %count)[0 .. 4];

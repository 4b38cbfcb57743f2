# Test::More: a child that exits says nothing at its end; Test::Simple shares the count.
use strict;
use warnings;
use Test::More 'no_plan';
use Test::Simple;
ok(1, 'before');
my $pid = fork;
die unless defined $pid;
exit 3 if !$pid;
waitpid $pid, 0;
is($? >> 8, 3, 'child status');
Test::Simple::ok(1, 'simple');

# A small make: rules with dependencies run in parallel by forked jobs, limited to two at a time; a failing one stops what needs it.
use strict; use warnings;
my %rule = (app => [[qw(a.o b.o lib)], 'link'], 'a.o' => [['a.c'], 'cc'], 'b.o' => [['b.c'], 'cc'], lib => [['bad.o'], 'ar'], 'bad.o' => [[], 'false'], docs => [['a.c'], 'doc'], all => [[qw(docs a.o)], 'true'], 'a.c' => [[], 'touch'], 'b.c' => [[], 'touch']);
my (%state, %job, @log);
sub ready { my $t = shift; my @d = @{$rule{$t}[0]}; return 'failed' if grep { ($state{$_} || '') eq 'failed' } @d; return (grep { ($state{$_} || '') ne 'done' } @d) ? '' : 'ready' }
my @todo = sort keys %rule;
while (@todo || %job) {
    my @later;
    for my $t (@todo) {
        my $r = ready($t);
        if ($r eq 'failed') { $state{$t} = 'failed'; push @log, "$t not built"; next }
        if ($r && keys %job < 2) { my $p = fork // die; if (!$p) { select undef, undef, undef, 0.02; exec 'sh', '-c', $rule{$t}[1] eq 'false' ? 'exit 2' : ':'; } $job{$p} = $t; $state{$t} = 'running'; next }
        push @later, $t }
    @todo = @later;
    next if !%job;
    my $p = wait; my $t = delete $job{$p}; $state{$t} = $? == 0 ? 'done' : 'failed'; push @log, $? == 0 ? "$t built" : "$t failed with " . ($? >> 8);
}
print "$_\n" for sort @log;

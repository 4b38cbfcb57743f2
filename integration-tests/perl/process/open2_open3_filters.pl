# IPC::Open2 and IPC::Open3: a filter asked several times; output and errors apart; a program that is not there.
use strict; use warnings;
use IPC::Open2; use IPC::Open3; use Symbol 'gensym';
my $pid = open2(my $out, my $in, $^X, '-ne', 'BEGIN { $| = 1 } print uc');
for my $w (qw(one two three)) { print $in "$w\n"; print scalar <$out> }
close $in; print "eof\n" if eof $out; waitpid $pid, 0; print "status $?\n";
my $err = gensym;
$pid = open3(my $w, my $r, $err, $^X, '-e', 'print "out\n"; print STDERR "err\n"; exit 3');
close $w; my @o = <$r>; my @e = <$err>; waitpid $pid, 0;
print "o: @o", "e: @e", "status ", $? >> 8, "\n";
$pid = open3('<&STDIN', my $both, undef, 'sh', '-c', 'echo a; echo b >&2');
my %seen = map { $_ => 1 } <$both>; waitpid $pid, 0; print join("", sort keys %seen);
eval { open3(my $x, my $y, undef, '/no/such/program') ; 1 } or print "failed: ", $@ =~ /open3: exec of \/no\/such\/program failed: No such file/ ? "exec" : $@, "\n";

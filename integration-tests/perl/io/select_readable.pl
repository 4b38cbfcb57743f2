# select with bit vectors: what is readable, writable, at end of file, and the time-out (perlfunc select).
use strict;
use warnings;

pipe(my $out1, my $in1) or die;
pipe(my $out2, my $in2) or die;

sub ready {
    my ($name, $timeout) = @_;
    my $read = '';
    vec($read, fileno($_), 1) = 1 for $out1, $out2;
    my $n = select(my $got = $read, undef, undef, $timeout);
    print "$name: $n (",
        join(' ', map { vec($got, fileno($_->[1]), 1) ? $_->[0] : () } [one => $out1], [two => $out2]), ")\n";
}
ready("nothing", 0);
syswrite($in2, "x");
ready("two", 5);
syswrite($in1, "y");
ready("both", 5);
sysread($out1, my $x, 1);
sysread($out2, $x, 1);
ready("read", 0.05);
close $in1;
ready("end of file", 5);
my $write = '';
vec($write, fileno($in2), 1) = 1;
my $n = select(undef, $write, undef, 5);
print "writable: $n\n";
my $pid = fork() // die;
if (!$pid) { select(undef, undef, undef, 0.1); syswrite($in2, "z"); exit 0 }
close $out1;
open($out1, '<', '/dev/null') or die;
my $read = '';
vec($read, fileno($out2), 1) = 1;
print "from the child: ", scalar(select($read, undef, undef, 20)), "\n";
waitpid($pid, 0);

# What close returns and sets: pipes that fail, handles closed twice, errors of a full device.
use strict;
use warnings;

sub result { my ($name, $ok) = @_; print "$name: ", ($ok ? "ok" : "failed"), "\n" }
open(my $fh, '<', '/dev/null') or die;
result("close", close $fh);
{ no warnings; result("twice", close $fh); }
open($fh, '-|', $^X, '-e', 'exit 2') or die;
result("exit 2", close $fh);
print "\$? ", $? >> 8, " \$! ", $! + 0, "\n";
open($fh, '-|', $^X, '-e', 'exit 0') or die;
result("exit 0", close $fh);
open($fh, '-|', $^X, '-e', 'kill 9, $$') or die;
result("killed", close $fh);
print "signal ", $? & 127, "\n";
if (open($fh, '>', '/dev/full')) {
    print $fh "x";
    result("full device", close $fh);
    print "$!\n";
}
print {*STDOUT} "print to closed: ", do { no warnings; (print $fh "x") ? "ok" : "failed $!" }, "\n";

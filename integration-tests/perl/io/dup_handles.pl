# Dup'd handles: ">&" makes a new descriptor that shares the offset, "<&=" and ">&=" the same descriptor,
# and saving and restoring STDOUT (perlfunc open).
use strict;
use warnings;

my $file = ($ENV{TMPDIR} || '/tmp') . "/dup.$$";
$| = 1;
open(my $saved, '>&', \*STDOUT) or die;
open(STDOUT, '>', $file) or die;
print "to the file\n";
open(my $again, '>&STDOUT') or die;
syswrite($again, "by the dup\n");
close STDOUT;
open(STDOUT, '>&', $saved) or die;
print "restored, fileno ", fileno(STDOUT), "\n";
close $again;
open(my $in, '<', $file) or die;
print "file: $_" while <$in>;
seek($in, 0, 0);
open(my $dup, '<&', $in) or die;
print "another descriptor: ", (fileno($dup) != fileno($in) ? "yes" : "no"), "\n";
sysseek($dup, 3, 0);
print "shared offset: ", sysseek($in, 0, 1), "\n";
open(my $same, '<&=', fileno($in)) or die;
print "the same descriptor: ", (fileno($same) == fileno($in) ? "yes" : "no"), "\n";
open(STDERR, '>&STDOUT') or die;
print STDERR "STDERR to STDOUT\n";
unlink $file;

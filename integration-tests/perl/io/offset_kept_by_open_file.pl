# The offset is the open file's: dup'd handles share it, an open of the same file has its own, appending
# through one does not move another's (POSIX open, dup).
use strict;
use warnings;

my $file = ($ENV{TMPDIR} || '/tmp') . "/offsets.$$";
open(my $one, '+>', $file) or die;
syswrite($one, "0123456789");
open(my $dup, '+<&', $one) or die;
open(my $own, '+<', $file) or die;
open(my $append, '>>', $file) or die;
sub at { return sysseek($_[0], 0, 1) + 0 }
print "one ", at($one), " dup ", at($dup), " own ", at($own), "\n";
sysseek($dup, 2, 0);
sysread($own, my $text, 5);
print "one ", at($one), " dup ", at($dup), " own ", at($own), "\n";
syswrite($append, "xyz");
print "after appending: one ", at($one), " own ", at($own), " append ", at($append), "\n";
syswrite($one, "ABC");
print "after writing: one ", at($one), " dup ", at($dup), "\n";
close $one;
sysread($dup, $text, 3);
print "dup lives on: $text at ", at($dup), "\n";
sysseek($own, 0, 0);
sysread($own, $text, 100);
print "$text\n";
unlink $file;

# The modes of open: what each creates, truncates, where it writes and what it may read (perlfunc open).
use strict;
use warnings;

my $file = ($ENV{TMPDIR} || '/tmp') . "/modes.$$";
sub content { open(my $in, '<', $file) or return "none"; local $/; my $c = <$in>; $c =~ s/\n/|/g; $c }
sub show { print "$_[0]: ", content(), "\n" }
open(my $fh, '<', $file) and die;
print "< of none: ", ($!{ENOENT} ? "ENOENT" : $!), "\n";
open($fh, '+<', $file) and die;
print "+< of none: $!\n";
open($fh, '>', $file) or die; print $fh "one\ntwo\n"; close $fh; show(">");
open($fh, '>>', $file) or die; print $fh "three\n"; close $fh; show(">>");
open($fh, '+<', $file) or die; my $line = <$fh>; seek($fh, 0, 1); print $fh "TWO"; close $fh; show("+<");
open($fh, '+>>', $file) or die; seek($fh, 0, 0); $line = <$fh>; print $fh "end\n"; close $fh; show("+>> read $line");
open($fh, '+>', $file) or die; print $fh "new\n"; seek($fh, 0, 0); $line = <$fh>; close $fh; show("+> read $line");
open($fh, "< $file") or die; print "two arguments: ", scalar <$fh>; close $fh;
open($fh, ">$file") or die; print $fh "x"; close $fh; show("two arguments >");
open($fh, $file) or die; print "no mode: ", scalar(<$fh>), "\n"; close $fh;
open($fh, '>', '/no/such/dir/file') or print "in no directory: $!\n";
open($fh, '>', '/') or print "a directory: $!\n";
unlink $file;

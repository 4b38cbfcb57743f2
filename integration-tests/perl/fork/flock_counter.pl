# File::Temp and flock between processes: a counter that loses no increment; LOCK_NB; locks die with their process.
use strict; use warnings;
use File::Temp 'tempfile'; use Fcntl qw(:flock :seek);
my ($fh, $name) = tempfile(UNLINK => 1); print $fh "0\n"; close $fh;
my @kids;
for (1 .. 5) { my $p = fork // die; if (!$p) { for (1 .. 20) { open my $f, '+<', $name or die; flock $f, LOCK_EX or die; my $n = <$f>; seek $f, 0, SEEK_SET; truncate $f, 0; print $f $n + 1, "\n"; close $f } exit 0 } push @kids, $p }
waitpid $_, 0 for @kids; open my $f, '<', $name or die; print "counter ", scalar <$f>; close $f;
open my $mine, '+<', $name or die; flock $mine, LOCK_EX or die;
my $p = fork // die; if (!$p) { open my $o, '+<', $name or die; exit(flock($o, LOCK_EX | LOCK_NB) ? 0 : $!{EWOULDBLOCK} ? 2 : 3) } waitpid $p, 0; print "while held: ", $? >> 8, "\n";
close $mine; $p = fork // die; if (!$p) { open my $o, '+<', $name or die; exit(flock($o, LOCK_EX | LOCK_NB) ? 0 : 2) } waitpid $p, 0; print "after: ", $? >> 8, "\n";
pipe my $r, my $w or die; $p = fork // die; if (!$p) { open my $o, '+<', $name or die; flock $o, LOCK_EX or die; syswrite $w, "x"; sleep 30; exit } sysread $r, my $b, 1; kill KILL => $p; waitpid $p, 0;
open $mine, '+<', $name or die; print "after a kill: ", flock($mine, LOCK_EX | LOCK_NB) ? 1 : 0, "\n"; print "file there: ", -e $name ? 1 : 0, "\n";

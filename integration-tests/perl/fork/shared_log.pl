# A log shared by children through O_APPEND: every line whole, none lost; buffered output once.
use strict; use warnings;
use Fcntl; use IO::Handle;
my $log = "shared.$$.log";
print "before fork, buffered once\n";
my @p;
for my $n (1 .. 4) { my $p = fork // die; if (!$p) { sysopen my $l, $log, O_WRONLY | O_CREAT | O_APPEND or die; $l->autoflush(1); print $l "child $n line $_ ", "x" x 50, "\n" for 1 .. 25; close $l; exit 0 } push @p, $p }
waitpid $_, 0 for @p;
open my $l, "<", $log or die; my %n; my $bad = 0; while (<$l>) { if (/^child (\d) line (\d+) x{50}$/ && ($n{$1} || 0) == $2 - 1) { $n{$1}++ } else { $bad++ } }
close $l; unlink $log; print join(" ", map { "$_:$n{$_}" } sort keys %n), " bad $bad\n";

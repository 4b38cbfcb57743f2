# fork inside a file that is being required: both sides finish it and go on in the program.
use strict;
use warnings;

$| = 1;
my $file = ($ENV{TMPDIR} || '/tmp') . "/Required$$.pm";
open(my $out, '>', $file) or die;
print $out <<'END';
package Required;
my $pid = fork();
die unless defined $pid;
waitpid($pid, 0) if $pid;
our $who = $pid ? "parent" : "child";
sub who { return "who() in $who" }
print "end of the file in $who\n";
1;
END
close $out;
require $file;
print Required::who(), ", line ", __LINE__, ", ", exists $INC{$file} ? "in" : "not in", " \%INC\n";
unlink $file if $Required::who eq "parent";

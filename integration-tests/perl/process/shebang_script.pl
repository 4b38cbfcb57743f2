# A file that is executable and names perl in its first line is run as a program: by system, exec,
# backticks and a piped open, with the first line's switches.
use strict;
use warnings;

$| = 1;
my $file = ($ENV{TMPDIR} || '/tmp') . "/program.$$";
open(my $out, '>', $file) or die;
print $out "#!/usr/bin/perl -l\nprint \"program: \@ARGV\";\nprint for <STDIN>;\nexit 6;\n";
close $out;
chmod 0755, $file or die;
open(STDIN, '<', '/dev/null') or die;
print "system: ", system($file, 'a', 'b c') >> 8, "\n";
print "backticks: ", `$file x`;
open(my $to, '|-', $file, 'piped') or die;
print $to "fed";
close $to;
print "status ", $? >> 8, "\n";
my $pid = fork() // die;
if (!$pid) { exec $file, 'executed' or die }
waitpid($pid, 0);
print "status ", $? >> 8, "\n";
chmod 0644, $file;
{ no warnings 'exec'; print "not executable: ", system($file), " $!\n"; }
unlink $file;

# eof of a handle, of the last handle and of all files of ARGV (perlfunc eof).
use strict;
use warnings;

my $dir = $ENV{TMPDIR} || '/tmp';
my @files = map { "$dir/eof$_.$$" } 1 .. 3;
for my $i (0 .. 2) {
    open(my $out, '>', $files[$i]) or die;
    print $out "file $i line $_\n" for 1 .. $i;
}
@ARGV = @files;
while (<>) {
    chomp;
    print "$.: $_", (eof ? " (end of file)" : ""), (eof() ? " (end of all)" : ""), "\n";
    close ARGV if eof;
}
open(my $in, '<', $files[2]) or die;
print "at start: ", (eof($in) ? 1 : 0), "\n";
my @all = <$in>;
print "at end: ", (eof $in ? 1 : 0), "\n";
close $in;
print "closed: ", (eof($in) ? 1 : 0), "\n";
unlink @files;

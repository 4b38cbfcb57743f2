# @ARGV, $0, $^X and what <> and <STDIN> read with and without arguments (perlvar).
use strict;
use warnings;

$| = 1;
my $dir = $ENV{TMPDIR} || '/tmp';
for my $n (1, 2) { open(my $out, '>', "$dir/arg$n.$$") or die; print $out "file $n\n" }
my @files = map { "$dir/arg$_.$$" } 1, 2;
print "mine: ", scalar(@ARGV), " @ARGV, $0\n";
system $^X, '-e', 'print "$0|", join("|", @ARGV), "\n"', 'a b', '', '-x', '--', 'last';
system $^X, '-e', 'print "<$_>" for map { chomp; $_ } <>; print "\n"', @files;
system "echo from stdin | $^X -ne 'print'";
system "echo from stdin | $^X -e 'print <>' $files[0] - $files[1]";
system $^X, '-e', 'while (<>) { print scalar(@ARGV), " left "; print $ARGV =~ /arg(\d)/, ": $_" }', @files;
system $^X, '-e', 'print shift, "-", shift() // "none", "\n"', 'only';
system "$^X -e 'print while <>' $dir/none.$$ $files[1] 2>&1 | sed 's/none\\.[0-9]*/none/; s,open .*/none,open none,'";
system "printf 'print qq{program from standard input\\n}; print <STDIN>; print 1\\n__END__\\ndata\\n' | $^X";
system "echo 'print qq{dash \@ARGV}, chr 10' | $^X - x y";
print "X is executable: ", (-x $^X ? 1 : 0), "\n";
unlink @files;

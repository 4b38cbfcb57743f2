# -n, -p, -l, -e several times, -0, -a, -F through $^X (perlrun).
use strict;
use warnings;

$| = 1;
my $file = ($ENV{TMPDIR} || '/tmp') . "/switches.$$";
open(my $out, '>', $file) or die;
print $out "one 1\ntwo 2\nthree 3\n";
close $out;
sub perl { print "$_[0]: ", join('|', map { s/\n/\\n/r } `$^X @_ $file`), "\n" }
perl(q{-ne 'print if /t/'});
perl(q{-pe 's/\d/<$&>/'});
perl(q{-lne 'print length'});
perl(q{-ne 'print "$.:$_" if eof'});
perl(q{-ane 'print "$F[1]$F[0] "'});
perl(q{-F'e' -lane 'print scalar @F'});
perl(q{-e 'print "a";' -e 'print "b"'});
perl(q{-lpe '$_ = reverse'});
perl(q{-0777 -ne 'print tr/\n//'});
perl(q{-ne 'BEGIN { print "begin " } $n += (split)[1]; END { print "sum $n" }'});
perl(q{-nle 'print "$ARGV" =~ /switches/ ? "ARGV" : "no"; last'});
perl(q{-l012 -0040 -ne 'print' });
unlink $file;

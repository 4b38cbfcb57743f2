# -w, -W, -X, -M, -m, -I, -c, -v, -x and the #! line's switches (perlrun).
use strict;
use warnings;

$| = 1;
sub perl { my $o = `$^X @_ 2>&1`; print "$_[0]: $o", ($o =~ /\n\z/ ? '' : "\n"), ($? ? "status " . ($? >> 8) . "\n" : '') }
perl(q{-we 'my $x; print "v" . $x'});
perl(q{-e 'my $x; print "v" . $x'});
perl(q{-X -we 'my $x; print "v" . $x'});
perl(q{-MList::Util=sum,max -e 'print sum(1..4), max(2,9)'});
perl(q{-MPOSIX -e 'print floor(2.7)'});
perl(q{-mPOSIX -e 'print defined &floor ? 1 : 0'});
perl(q{-Mstrict -e '$x = 1'});
perl(q{-M-strict -e '$x = 1; print "ok"'});
perl(q{-I/some/dir -I /other -e 'print "@INC[0,1]"'});
perl(q{-c -e 'print 1; BEGIN { print "begin " }'});
perl(q{-ce 'print 1 +'});
my ($v) = `$^X -v` =~ /(This is perl 5, version 36, subversion \d+ \(v5\.36\.\d+\))/;
print $v ? "version 36\n" : "another version\n";
print "\$]: ", int($] * 1000), " ", sprintf('%vd', $^V) =~ /^5\.36\./ ? 1 : 0, "\n";
perl(q{-se 'print "$name $flag @ARGV"' -- -name=val -flag rest});
perl(q{-E 'say "hello"; state $x = 5; say $x'});
my $file = ($ENV{TMPDIR} || '/tmp') . "/shebang.$$";
open(my $out, '>', $file) or die;
print $out "#!/usr/bin/perl -l\nprint 'l from the first line'; print 'x';\n";
close $out;
perl("$file") if 0;
print `$^X $file`;
open($out, '>', $file) or die;
print $out "garbage\n#!perl -w\nprint qq{after garbage, line }, __LINE__, qq{\\n};\n__END__\nmore garbage {\n";
close $out;
print `$^X -x $file`;
unlink $file;

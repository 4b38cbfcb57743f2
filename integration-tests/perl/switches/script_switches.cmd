# -x, -s, -i, -a, -F, -0777, -g, -C, PERL5OPT, <> and <<>>, and switches that are refused (perlrun).
printf 'garbage\n#!perl -l\nprint "line ", __LINE__;\nprint scalar <DATA>;\n__END__\ndata\n' >x.pl
$PERL -x x.pl
printf '#!perl -s\nprint "$name|$flag|@ARGV\\n";\n' >s.pl
$PERL s.pl -name=val -flag -- a b
printf 'a b\nc d\n' >in
$PERL -i.bak -pe 's/a/A/' in; cat in in.bak
$PERL -i -ne 'print "gone"; exit 1' in; echo "status $?"; cat in
$PERL -lane 'print $F[1]' in
$PERL -0777 -ne 'print length, "\n"' in
$PERL -g -ne 'print length, "\n"' in
$PERL -F: -ae 'print $F[0], "\n"' /etc/passwd | head -1
echo 'no file |' | $PERL -ne 'print "<$_>"' -
$PERL -ne 'print "never"' 'echo no |' >/dev/null; echo "status $?"
$PERL -e 'while (<<>>) { print }' 'echo no |'
$PERL -CO -e 'print chr 233, "\n"' | od -c | head -1
PERL5OPT='-Mstrict -w' $PERL -e 'print $^W, "\n"; print eval q{$zz = 1; 1} ? 1 : 0, "\n"'
PERL5OPT=-e $PERL -e 1 2>&1
$PERL -Mfoo:bar -e 1 2>&1
$PERL -q 2>&1
printf '#!perl -T\nprint 1;\n' >t.pl; $PERL t.pl 2>&1
$PERL -X -e 'use warnings; my $x; my $y = "$x"; print "quiet\n"' 2>&1

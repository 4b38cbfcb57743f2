# -e without a program, and with one that does not compile or dies.
$PERL -e
echo "status $?"
$PERL -e 'print "x" . ;'
echo "status $?"
$PERL -e 'die "died\n"'
echo "status $?"
$PERL -e 'exit 300'
echo "status $?"

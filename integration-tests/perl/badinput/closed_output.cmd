# A program whose output nobody reads ends by SIGPIPE, output to a full device fails at its close.
$PERL -e '$| = 1; print "line\n" while 1' | head -n 2
$PERL -e 'print "x\n"; close(STDOUT) or exit 7' >/dev/full
echo "status $?"
$PERL -e 'print "x\n"' >/dev/full
echo "status $?"

# A program that ends by a signal: its caller sees the signal.
exec 2>/dev/null
$PERL -e 'kill TERM => $$; sleep 5'
echo "status $?"
$PERL -e '$SIG{INT} = sub { print "caught\n"; exit 3 }; kill INT => $$; sleep 5'
echo "status $?"
$PERL -e 'kill KILL => $$; sleep 5'
echo "status $?"

# A module that is not there: the message names it, status 2.
cat >script.pl <<'END'
print "not printed\n";
use No::Such::Module;
END
$PERL script.pl >out 2>err
echo "status $?"
cat out
sed 's/(@INC contains: .*)/(@INC contains: ...)/' err

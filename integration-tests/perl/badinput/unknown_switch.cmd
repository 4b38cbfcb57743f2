# A switch that does not exist.
$PERL -Z script.pl
echo "status $?" >&2
$PERL --no-such-option

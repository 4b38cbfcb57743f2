# A script that is not there: one line, status 2.
$PERL no-such-script.pl

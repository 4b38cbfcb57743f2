# A script that cannot be opened: a name below a file, a name that is too long.
: >file
$PERL file/script.pl
echo "status $?"
$PERL $(printf 'n%.0s' $(seq 300)) 2>&1 | sed 's/n\{300\}/LONG/'

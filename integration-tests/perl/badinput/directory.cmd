# A directory in place of a script.
mkdir dir
$PERL dir

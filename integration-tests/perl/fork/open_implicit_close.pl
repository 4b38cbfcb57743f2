# A piped handle that is opened again is closed first: its child is waited for and $? is set
# (perlfunc open, close).
use strict;
use warnings;

open(PIPE, "-|", $^X, "-e", 'print "first\n"; exit 2') or die;
print "read: ", scalar(<PIPE>);
open(PIPE, "-|", $^X, "-e", 'print "second\n"; exit 0') or die;
print "read: ", scalar(<PIPE>);
print "close: ", (close(PIPE) ? "ok" : "failed"), "\n";
print "no child is left: ", wait(), "\n";

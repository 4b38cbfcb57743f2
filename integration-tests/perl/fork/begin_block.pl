# perlfork, "BEGIN blocks", to the letter: a child forked while the program is being parsed goes on
# parsing, so both lines come out ("the expected" output there).
    BEGIN {
        fork and exit;		# fork child and exit the parent
	print "inner\n";
    }
    print "outer\n";

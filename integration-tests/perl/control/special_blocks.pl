# BEGIN, UNITCHECK, CHECK, INIT and END: when each runs, and use as a BEGIN (perlmod).
use strict;
use warnings;

print "8. main program runs\n";
our $value;
BEGIN { $value = 'set at BEGIN'; print "1. first BEGIN\n" }
END { print "12. first END, defined first\n" }
END { print "11. second END\n" }
INIT { print "6. INIT\n" }
CHECK { print "5. CHECK, runs backwards\n" }
CHECK { print "4. CHECK\n" }
UNITCHECK { print "3. UNITCHECK\n" }
BEGIN { print "2. second BEGIN\n" }
INIT { print "7. second INIT\n" }
print "9. $value ${^GLOBAL_PHASE}\n";
eval 'BEGIN { print "10. BEGIN in eval\n" } END { print "10a. END from eval is first\n" }';

# Subs defined, redefined and undefined after the fork, packages and @ISA changed: each process has its own.
use strict;
use warnings;

$| = 1;
package Base { sub new { return bless {}, shift } sub hello { return "base" } }
package Other { sub hello { return "other" } }
package Thing { our @ISA = ('Base'); }
package main;
sub changing { return "first" }
my $object = Thing->new;
print "before: ", changing(), " ", $object->hello, "\n";
my $pid = fork() // die;
if (!$pid) {
    no warnings 'redefine';
    eval 'sub changing { return "redefined" } sub added { return "added" }';
    @Thing::ISA = ('Other');
    print "child: ", changing(), " ", added(), " ", $object->hello, "\n";
    exit 0;
}
waitpid($pid, 0);
print "parent: ", changing(), " ", (defined &added ? "added" : "not added"), " ", $object->hello, "\n";

# Constants are read-only, also through an alias.
for my $v (1, 2) { eval { $v = 3 }; print "loop: $@" }
for (qw(a b))    { eval { $_ = 1 }; print "topic: $@" }
sub set { eval { $_[0] = 1 }; print "argument: $@" }
set(3); set("x"); my $z = 5; set($z); print "$z\n";
for ("a") { eval { $_ .= "b" }; print "append: $@" }
for ("a") { eval { tr/a/b/ };   print "tr: $@" }
my @list = map { $_ * 2 } 1 .. 3; $_++ for @list; print "@list\n";
for (1 .. 3) { $_++; print }
print "\n";

# At the end of the program: lexicals and globals are destroyed after the END blocks (perlobj).
use strict;
use warnings;

package Guard;
sub new { my ($class, $name) = @_; return bless { name => $name }, $class }
sub DESTROY { my $self = shift; print "destroy $self->{name} in ${^GLOBAL_PHASE}\n" }

package main;
END { print "END block\n" }
our $global = Guard->new('global');
sub keeper { return Guard->new('never kept') }
keeper();
print "end of program\n";

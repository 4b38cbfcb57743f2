# DESTROY runs at once when the last reference goes: at the end of a scope, of a sub, of an eval (perlobj).
use strict;
use warnings;

package Guard;
sub new { my ($class, $name) = @_; return bless { name => $name }, $class }
sub DESTROY { my $self = shift; print "destroy $self->{name}\n" }

package main;
{ my $g = Guard->new('scope'); print "in scope\n" }
print "after scope\n";
sub f { my $x = Guard->new('in sub'); return 'returned' }
print f(), "\n";
eval { my $x = Guard->new('in eval'); die "died\n" };
print "caught $@";
for my $x (Guard->new('loop')) { print "loop body\n" }
Guard->new('temporary');
print "after temporary\n";
for my $n (1 .. 2) { my $x = Guard->new("turn $n"); next if $n == 1; print "second turn\n" }
{ local our $dynamic = Guard->new('local'); print "localized\n" }
print "end\n";

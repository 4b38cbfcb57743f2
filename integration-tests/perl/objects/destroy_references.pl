# DESTROY runs when the last of several references goes: undef, assignment, delete, shift, closures (perlobj).
use strict;
use warnings;

package Guard;
sub new { my ($class, $name) = @_; return bless { name => $name }, $class }
sub DESTROY { my $self = shift; print "destroy $self->{name}\n" }

package main;
my $g = Guard->new('undef');
undef $g;
$g = Guard->new('replaced');
$g = Guard->new('second');
my $copy = $g;
undef $g;
print "still referenced\n";
undef $copy;
my @list = map { Guard->new("element $_") } 1 .. 2;
shift @list;
print "shifted\n";
@list = ();
my %h = (k => Guard->new('value'));
delete $h{k};
print "deleted\n";
my $parent = { child => { grandchild => Guard->new('deep') } };
undef $parent;
my $closure = do { my $x = Guard->new('closed over'); sub { $x } };
undef $closure;
print "end\n";

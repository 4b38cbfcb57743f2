# An object that exists at the fork is destroyed once in each process that ends normally.
use strict;
use warnings;

package Guard;
my $who = "parent";
sub new { my ($class, $name) = @_; return bless { name => $name }, $class }
sub DESTROY { my $self = shift; print "$who destroys $self->{name}\n" }

package main;
$| = 1;
my $guard = Guard->new("shared");
my $pid = fork() // die;
if (!$pid) {
    $who = "child";
    my $own = Guard->new("own");
    undef $own;
    undef $guard;
    print "child ends\n";
    exit 0;
}
waitpid($pid, 0);
undef $guard;
print "parent ends\n";

# fork inside DESTROY: both sides leave the scope that ended.
use strict;
use warnings;

our $who = "parent";
package Guard;
sub new { return bless { name => $_[1] }, $_[0] }
sub DESTROY {
    my $self = shift;
    if ($self->{name} eq 'forks') {
        my $pid = fork() // die;
        if ($pid) { waitpid($pid, 0) }
        else { $main::who = "child" }
    }
    print "$main::who destroys $self->{name}\n";
}
package main;
$| = 1;
my $after = "kept";
{
    my $guard = Guard->new('forks');
    my $other = 1;
}
print "$who: $after\n";
exit 0 if $who eq "child";
print "end of the parent\n";

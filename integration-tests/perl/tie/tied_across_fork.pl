# Tied variables, weak references and blessed structures are copied at fork with their ties.
use strict;
use warnings;
use Scalar::Util 'weaken';

package Count {
    sub TIESCALAR { return bless { n => $_[1] }, $_[0] }
    sub FETCH { return $_[0]{n}++ }
    sub STORE { $_[0]{n} = $_[1] }
}

package main;
$| = 1;
tie my $c, 'Count', 5;
my $node = { name => 'parent', kids => [] };
my $kid = { name => 'kid', up => $node };
weaken $kid->{up};
push @{ $node->{kids} }, $kid;
my $first = $c;
my $pid = fork() // die;
if (!$pid) {
    print "child: $c $c up $kid->{up}{name} same ", $kid->{up} == $node ? 1 : 0, "\n";
    undef $node;
    print "child: ", defined $kid->{up} ? 'strong' : 'weak reference is gone', "\n";
    exit 0;
}
waitpid($pid, 0);
print "parent: $c up $kid->{up}{name} tied ", ref tied $c, "\n";

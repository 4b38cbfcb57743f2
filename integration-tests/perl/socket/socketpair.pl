# socketpair joins parent and child in both directions; closing one end is the other's end of file.
use strict;
use warnings;
use Socket;
use IO::Handle;

socketpair(my $child, my $parent, AF_UNIX, SOCK_STREAM, PF_UNSPEC) or die "socketpair: $!";
$_->autoflush(1) for $child, $parent;
my $pid = fork() // die;
if (!$pid) {
    close $child;
    while (my $line = <$parent>) {
        chomp $line;
        print $parent "$line squared is ", $line ** 2, "\n";
    }
    print $parent "child saw the end\n";
    exit 0;
}
close $parent;
for my $n (3, 12) {
    print $child "$n\n";
    print "got: ", scalar <$child>;
}
shutdown($child, 1);
print "got: ", scalar <$child>;
print "end of file: ", (defined(scalar <$child>) ? 0 : 1), "\n";
waitpid($pid, 0);

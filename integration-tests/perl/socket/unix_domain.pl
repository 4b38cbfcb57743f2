# A stream socket in the file system: the name is a socket file and is left behind (POSIX AF_UNIX).
use strict;
use warnings;
use IO::Socket::UNIX;

my $path = ($ENV{TMPDIR} || '/tmp') . "/unix.$$";
my $server = IO::Socket::UNIX->new(Local => $path, Listen => 1) or die "server: $!";
print "is a socket: ", (-S $path ? 1 : 0), "\n";
my $pid = fork() // die;
if (!$pid) {
    my $client = IO::Socket::UNIX->new(Peer => $path) or die "client: $!";
    print $client "over the file system\n";
    close $client;
    exit 3;
}
my $connection = $server->accept or die;
print "got: ", scalar <$connection>;
waitpid($pid, 0);
print "status ", $? >> 8, "\n";
close $server;
print "left behind: ", (-e $path ? 1 : 0), "\n";
unlink $path or die;

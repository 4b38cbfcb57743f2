# One handle for reading and writing: what was read ahead of a socket stays when something is
# written in between; a file goes on behind what the program has read (perlfunc: print, seek).
use strict;
use warnings;
use IO::Socket::INET;
use Socket;

$| = 1;
my $server = IO::Socket::INET->new(Listen => 5, LocalAddr => '127.0.0.1') or die "listen: $!";
my $port = $server->sockport;
my $pid = fork // die;
if (!$pid) {
    while (my $client = $server->accept) {
        while (my $line = <$client>) {
            last if $line eq "quit\n";
            print $client uc $line;
        }
        close $client;
    }
    exit 0;
}
for my $n (1 .. 3) {
    my $client = IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => $port) or die "$!";
    print $client "hello $n\nagain\nquit\n";
    print <$client>;
}
kill TERM => $pid;
waitpid $pid, 0;
print "server: $?\n";

socketpair my $left, my $right, AF_UNIX, SOCK_STREAM, PF_UNSPEC or die;
syswrite $left, "one\ntwo\nthree\n";
$right->autoflush(1);
for (1 .. 3) {
    my $line = <$right>;
    print {$right} "answer to $line";
}
close $right;
print <$left>;

my $name = "/tmp/conversation.$$";
open my $file, '+>', $name or die;
print $file "aaaa\nbbbb\ncccc\n";
seek $file, 0, 0;
my $line = <$file>;
seek $file, 0, 1;
print $file "BBBB\n";
seek $file, 0, 0;
print <$file>;
unlink $name;

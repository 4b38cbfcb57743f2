# A prefork server over TCP: three workers accept on one listening socket; each request is served by one.
use strict; use warnings;
use IO::Socket::INET;
use POSIX ':sys_wait_h';
$| = 1;
my $listen = IO::Socket::INET->new(Listen => 10, LocalAddr => '127.0.0.1', Proto => 'tcp', ReuseAddr => 1) or die "listen: $!";
my $port = $listen->sockport;
my %worker;
for my $n (1 .. 3) {
    defined(my $pid = fork) or die "fork: $!";
    if (!$pid) {
        my $stop = 0;
        $SIG{TERM} = sub { $stop = 1 };
        while (!$stop) {
            my $c = $listen->accept or next;
            while (defined(my $line = <$c>)) {
                $line =~ s/\r?\n\z//;
                last if $line eq 'quit';
                print $c scalar(reverse $line), "\r\n";
            }
            close $c;
        }
        exit 10 + $n;
    }
    $worker{$pid} = $n;
}
for my $i (1 .. 6) {
    my $s = IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => $port) or die "connect: $!";
    print $s "hello $i\r\n";
    my $answer = <$s>;
    $answer =~ s/\r\n//;
    print "request $i: $answer\n";
    print $s "quit\r\n";
    print "then ", defined(<$s>) ? "more" : "end", "\n";
}
kill TERM => keys %worker;
my %status;
while ((my $pid = waitpid -1, 0) > 0) { $status{$worker{$pid}} = $? >> 8 }
print "worker $_ ended with $status{$_}\n" for sort keys %status;

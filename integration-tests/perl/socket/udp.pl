# Datagrams: send and recv keep message boundaries and tell the sender (perlfunc recv).
use strict;
use warnings;
use Socket;

socket(my $a, PF_INET, SOCK_DGRAM, 0) or die;
socket(my $b, PF_INET, SOCK_DGRAM, 0) or die;
bind($_, sockaddr_in(0, INADDR_LOOPBACK)) or die for $a, $b;
my $address = getsockname $b;
print "sent ", send($a, "first message", 0, $address), "\n";
print "sent ", send($a, "second", 0, $address), "\n";
my $from = recv($b, my $text, 5, 0);
print "cut: <$text>\n";
$from = recv($b, $text, 100, 0);
print "whole: <$text>, sender known: ", ($from eq getsockname($a) ? 1 : 0), "\n";
my $pid = fork() // die;
if (!$pid) {
    recv($a, my $question, 100, 0);
    exit length $question;
}
send($b, "x" x 42, 0, getsockname $a);
waitpid($pid, 0);
print "child got ", $? >> 8, " bytes\n";

# A chat server with four-argument select over a Unix socket: every line goes to all others; clients are forked.
use strict; use warnings; use IO::Socket::UNIX; use IO::Handle;
my $path = "chat.$$.sock"; my $l = IO::Socket::UNIX->new(Local => $path, Listen => 5) or die "listen: $!";
my @k; for my $n (1 .. 3) { my $p = fork // die; if (!$p) { close $l; my $c = IO::Socket::UNIX->new(Peer => $path) or exit 1; $c->autoflush(1); print $c "I am $n\n"; my %h; while (my $x = <$c>) { last if $x eq "bye\n"; $h{$1}++ if $x =~ /I am (\d)/ } exit scalar keys %h } push @k, $p }
my ($rin, %c, %name, %buf, @all) = (''); vec($rin, fileno $l, 1) = 1; my $said = 0;
while ($said < 3) { my $n = select my $r = $rin, undef, undef, 10; die "timeout" if !$n;
    if (vec $r, fileno $l, 1) { my $s = $l->accept; $s->autoflush(1); $c{fileno $s} = $s; vec($rin, fileno $s, 1) = 1 }
    for my $fd (keys %c) { next if !vec $r, $fd, 1; my $got = sysread $c{$fd}, my $d, 100; if (!$got) { vec($rin, $fd, 1) = 0; delete $c{$fd}; next } $buf{$fd} .= $d; while ($buf{$fd} =~ s/^(.*\n)//) { push @all, $1; $said++ } } }
select undef, undef, undef, 0.02 while keys %c < 3;
for my $s (values %c) { syswrite $s, join '', sort @all } syswrite $_, "bye\n" for values %c;
my @st = map { waitpid $_, 0; $? >> 8 } @k; print "heard: @st\n"; unlink $path; print sort @all;

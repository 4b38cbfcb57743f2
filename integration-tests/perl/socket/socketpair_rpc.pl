# RPC over a socketpair: length-prefixed messages both ways, an error, a large answer, end of file.
use strict; use warnings; use Socket; use IO::Handle;
socketpair my $c, my $s, AF_UNIX, SOCK_STREAM, PF_UNSPEC or die; $_->autoflush(1) for $c, $s; binmode $_ for $c, $s;
sub put { my ($h, $m) = @_; print $h pack 'N/a*', $m } sub get { my $h = shift; read($h, my $n, 4) == 4 or return; read $h, my $m, unpack 'N', $n; $m }
my $pid = fork // die;
if (!$pid) { close $c; my %op = (add => sub { $_[0] + $_[1] }, div => sub { $_[0] / $_[1] }, rep => sub { $_[0] x $_[1] }, pid => sub { $$ == $_[0] ? 'same' : 'other' });
    while (defined(my $m = get($s))) { my ($f, @a) = split /,/, $m; my $r = eval { ($op{$f} || die "no $f\n")->(@a) }; put($s, defined $r ? "ok $r" : "err $@") } exit 9 }
close $s;
for (['add', 2, 3], ['div', 1, 0], ['nope'], ['div', 9, 4], ['pid', $$]) { put($c, join ',', @$_); my $r = get($c); $r =~ s/ at .*//s; chomp $r; print "@{$_}[0]: $r\n" }
put($c, 'rep,ab,50000'); my $r = get($c); print length $r, "\n";
shutdown $c, 1; print defined get($c) ? "more" : "end", "\n"; waitpid $pid, 0; print $? >> 8, "\n";

# Closures, dispatch tables, exceptions with classes, a priority queue, an event loop, iterators, memoizing, currying.
use strict; use warnings;
package Error { sub new { my ($c, %a) = @_; bless {%a}, $c } sub throw { my $c = shift; die $c->new(@_) } sub message { $_[0]{message} } }
package Error::Funds { our @ISA = 'Error'; sub message { my $s = shift; "needs $s->{amount}, has $s->{balance}" } }
package main;
sub account { my ($owner, $balance) = @_; my @log; my %do = (deposit => sub { $balance += $_[0]; push @log, "+$_[0]"; $balance }, withdraw => sub { Error::Funds->throw(amount => $_[0], balance => $balance) if $_[0] > $balance; push @log, "-$_[0]"; $balance -= $_[0] }, balance => sub { $balance }, log => sub { "@log" }); return sub { my $m = shift; my $f = $do{$m} or Error->throw(message => "$owner: no $m"); $f->(@_) } }
my %bank = map { $_->[0] => account(@$_) } [ann => 100], [bob => 20];
sub transfer { my ($from, $to, $sum) = @_; $bank{$from}->(withdraw => $sum); $bank{$to}->(deposit => $sum); }
for (['ann', 'bob', 30], ['bob', 'ann', 500], ['ann', 'eve', 1]) {
    eval { transfer(@$_); 1 } or do { my $e = $@; print "failed: ", (ref $e && $e->isa('Error') ? ref($e) . ' ' . $e->message : $e =~ s/ at .*//sr), "\n" };
}
eval { $bank{ann}->('close') }; print "failed: ", $@->message, "\n";
print "$_: ", $bank{$_}->('balance'), " [", $bank{$_}->('log'), "]\n" for sort keys %bank;
package Heap { sub new { my ($c, $cmp) = @_; bless { h => [], cmp => $cmp }, $c }
  sub push { my ($s, $v) = @_; my $h = $s->{h}; push @$h, $v; my $i = $#$h; while ($i) { my $p = ($i - 1) >> 1; last if $s->{cmp}->($h->[$p], $h->[$i]) <= 0; @$h[$i, $p] = @$h[$p, $i]; $i = $p } }
  sub pop { my $s = shift; my $h = $s->{h}; return unless @$h; my $top = $h->[0]; my $last = pop @$h; if (@$h) { $h->[0] = $last; my $i = 0; while ((my $c = 2 * $i + 1) < @$h) { $c++ if $c < $#$h && $s->{cmp}->($h->[$c + 1], $h->[$c]) < 0; last if $s->{cmp}->($h->[$i], $h->[$c]) <= 0; @$h[$i, $c] = @$h[$c, $i]; $i = $c } } $top } }
my $q = Heap->new(sub { $_[0][0] <=> $_[1][0] || $_[0][1] cmp $_[1][1] }); $q->push([$_ * 7 % 11, "job$_"]) for 1 .. 10; my @o; while (my $j = $q->pop) { push @o, "$j->[1]\@$j->[0]" } print "@o\n";
my %g = (A => { B => 4, C => 1 }, B => { D => 1 }, C => { B => 2, D => 5 }, D => {}); my %d = (A => 0); my $pq = Heap->new(sub { $_[0][0] <=> $_[1][0] }); $pq->push([0, 'A']); while (my $e = $pq->pop) { my ($dist, $n) = @$e; next if $dist > $d{$n}; for my $m (keys %{ $g{$n} }) { my $nd = $dist + $g{$n}{$m}; if (!exists $d{$m} || $nd < $d{$m}) { $d{$m} = $nd; $pq->push([$nd, $m]) } } } print join(' ', map { "$_=$d{$_}" } sort keys %d), "\n";
sub counter { my $n = shift; return { up => sub { ++$n }, down => sub { --$n }, get => sub { $n } } } my ($c1, $c2) = (counter(5), counter(10)); $c1->{up}->() for 1 .. 3; $c2->{down}->(); print $c1->{get}->(), " ", $c2->{get}->(), "\n";
sub memo { my $f = shift; my %c; sub { my $k = join $;, @_; exists $c{$k} ? $c{$k} : ($c{$k} = $f->(@_)) } } my $fib; $fib = memo(sub { my $n = shift; $n < 2 ? $n : $fib->($n - 1) + $fib->($n - 2) }); print $fib->(80), "\n";
sub curry { my $f = shift; my @a = @_; sub { $f->(@a, @_) } } print curry(sub { join '-', @_ }, 1, 2)->(3), "\n";
sub compose { my @f = reverse @_; return sub { my @a = @_; @a = $_->(@a) for @f; wantarray ? @a : $a[0] } } print compose(sub { $_[0] + 1 }, sub { $_[0] * 2 })->(5), "\n";
sub gen { my @q = @_; sub { return unless @q; my $x = shift @q; push @q, $x - 1 if $x > 0 && $x % 2 == 0; $x } } my $it = gen(4, 1, 2); my @got; while (defined(my $x = $it->())) { push @got, $x } print "@got\n";
my %dispatch = (add => sub { $_[0] + $_[1] }, sub => sub { $_[0] - $_[1] }, mul => sub { $_[0] * $_[1] }, div => sub { $_[1] ? $_[0] / $_[1] : die "division by zero\n" }); for ("add 1 2", "mul 6 7", "div 1 0", "pow 2 3") { my ($op, @a) = split; my $r = eval { ($dispatch{$op} || die "no $op\n")->(@a) }; print "$_ = ", defined $r ? $r : "error: $@" =~ s/\n//r, "\n" }

use strict; use warnings; use Hash::Util qw(lock_keys unlock_keys lock_hash unlock_hash lock_value unlock_value legal_keys hidden_keys hash_locked lock_hash_recurse);
my %h = (a => 1, b => 2); lock_keys(%h); eval { $h{c} = 3 }; print $@; eval { my $x = $h{zz} }; print $@; $h{a} = 10; print join(",", map "$_=$h{$_}", sort keys %h), "\n";
delete $h{b}; print join(",", sort keys %h), " hidden ", hidden_keys(%h), " legal ", join(",", sort(legal_keys(%h))), "\n"; $h{b}++; print "$h{b} ", exists $h{q} ? 1 : 0, "\n"; eval { delete $h{nope} }; print $@;
unlock_keys(%h); $h{c} = 5; print join(",", map "$_=$h{$_}", sort keys %h), "\n"; lock_keys(%h, qw(a b c d e)); $h{d} = 1; eval { $h{f} = 1 }; print $@; unlock_keys(%h);
eval { lock_keys(%h, 'a') }; print $@ =~ /^(Hash has key '\w' which is not in the new key set)/ ? "$1\n" : $@;
lock_hash(%h); eval { $h{a} = 0 }; print $@; eval { delete $h{a} }; print $@; eval { %h = () }; print $@ ? "cannot clear\n" : "cleared\n"; print hash_locked(%h) ? "locked\n" : "unlocked\n"; unlock_hash(%h); $h{a} = 7; print "$h{a}\n";
my $obj = bless { name => 'n' }, 'Foo'; lock_keys(%$obj); eval { $obj->{nmae} = 1 }; print $@; $obj->{name} .= "x"; print "$obj->{name}\n"; while (my ($k, $v) = each %$obj) { print "$k $v\n" } my %c = %$obj; $c{new} = 1; print scalar(keys %c), "\n";
if (my $pid = fork) { waitpid $pid, 0 } else { eval { $obj->{x} = 1 }; print "child: $@"; exit }

# Scalar::Util: weak references go when the last strong one goes.
use strict;
use warnings;
use Scalar::Util qw(weaken isweak readonly);

sub show { print join(' ', map { defined $_ ? $_ : 'undef' } @_), "\n" }
my $strong = { a => 1 };
my $weak = $strong;
weaken($weak);
show(isweak($weak) ? 1 : 0, isweak($strong) ? 1 : 0, $weak->{a});
undef $strong;
show($weak);
show(readonly('x') ? 1 : 0, readonly(my $s) ? 1 : 0);

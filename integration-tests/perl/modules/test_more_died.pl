# Test::More: the script dies after a test.
use Test::More tests => 2;
ok(1, 'first');
die "on purpose\n";

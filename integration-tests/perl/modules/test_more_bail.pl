# Test::More: BAIL_OUT.
use Test::More tests => 2;
ok(1, 'first');
BAIL_OUT('enough');
ok(1);

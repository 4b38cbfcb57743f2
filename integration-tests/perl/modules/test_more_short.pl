# Test::More: fewer tests than planned.
use Test::More tests => 3;
ok(1, 'only');
ok(0, 'bad');

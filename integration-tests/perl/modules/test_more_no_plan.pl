# Test::More: tests without a plan.
use Test::More;
ok(1, 'only');
ok(0, 'bad');

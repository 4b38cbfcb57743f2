# Test::More: what failures look like.
use strict;
use warnings;
use Test::More tests => 38;

ok(0, 'plain');
ok(0);
is('a', 'b', 'is');
is(undef, 'b', 'undef');
is('a', undef);
isnt('a', 'a', 'isnt');
isnt(undef, undef, 'isnt undef');
like('abc', qr/x/i, 'like');
like(undef, qr/x/, 'like undef');
unlike('abc', qr/b/, 'unlike');
like('abc', 'b', 'no regex');
cmp_ok(1, '>', 2, 'greater');
cmp_ok(1, '==', 2, 'equal');
cmp_ok('a', 'eq', 'b', 'eq');
cmp_ok(1, '!=', 1, 'ne');

cmp_ok(1, '&&', 0, 'and');
is_deeply([1, 2, 3], [1, 2, 4], 'array');
is_deeply([1, 2], [1, 2, 3], 'shorter');
is_deeply({ a => 1, b => { c => [1] } }, { a => 1, b => { c => [2] } }, 'nested');
is_deeply({ a => 1 }, { b => 1 }, 'keys');
is_deeply({ a => undef }, { a => '' }, 'undef and empty');
is_deeply([\'a'], [\'b'], 'scalar refs');
is_deeply([1], { a => 1 }, 'types') if 0;
is_deeply('a', 'b', 'plain');
is_deeply([1], 'x', 'ref and plain') if 0;
is_deeply(undef, [], 'undef and ref') if 0;
fail('fail');
fail();
can_ok('Nothing', 'one');
can_ok('Test::More', qw(ok nothing1 nothing2));
can_ok('', 'x');
isa_ok({}, 'ARRAY');
isa_ok(bless({}, 'Foo'), 'Bar');
isa_ok('Foo', 'Bar');
isa_ok(undef, 'Bar');
isa_ok(bless({}, 'Foo'), 'Bar', 'the object');

ok(0, 5);
sub helper { local $Test::Builder::Level = $Test::Builder::Level + 1; ok($_[0], 'from a helper') }
helper(0);
require_ok('Cwd');
diag('several', ' parts', undef);
{
    local $ENV{HARNESS_ACTIVE} = 1;
    ok(0, 'under a harness');
}

# Test::More: subtests, nested, failing, skipped, empty.
use strict;
use warnings;
use Test::More;

subtest 'first' => sub {
    plan tests => 2;
    ok(1, 'one');
    ok(1, 'two');
};
subtest 'second' => sub {
    ok(1, 'one');
    subtest 'nested' => sub {
        is(1, 1, 'deep');
        note 'deep note';
        done_testing;
    };
    diag 'inner diagnostic';
};
my $failing = sub {
    ok(0, 'bad');
    is(1, 2, 'worse');
    ok(1, 'good');
};
subtest 'failing', $failing;
subtest 'skipped' => sub {
    plan skip_all => 'no reason';
    ok(0);
};
my $short = sub {
    plan tests => 3;
    ok(1);
};
subtest 'wrong plan', $short;
subtest 'empty' => sub { };
subtest 'with arguments' => sub { is("@_", 'a b', 'arguments') }, 'a', 'b';
TODO: {
    local $TODO = 'not yet';
    subtest 'todo' => sub { ok(0, 'inside') };
}
ok(1, 'after');
done_testing(9);

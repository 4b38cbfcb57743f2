# Test::More: every function when things go well, with TODO and SKIP.
use strict;
use warnings;
use Test::More;

ok(1, 'plain');
ok(1);
is('a', 'a', 'is');
is(undef, undef, 'undef is undef');
is(1.0, 1, 'numbers');
isnt('a', 'b', 'isnt');
isnt(undef, 0, 'undef is not 0');
like('abc', qr/b/, 'like');
like('abc', '/B/i', 'like with a string');
unlike('abc', qr/x/, 'unlike');
cmp_ok(1, '<', 2, 'cmp_ok');
cmp_ok('a', 'eq', 'a', 'cmp_ok eq');
is_deeply([1, { a => [2] }], [1, { a => [2] }], 'deep');
is_deeply({}, {}, 'empty');
is_deeply('a', 'a', 'plain deep');
my $loop = [1]; push @$loop, $loop;
my $other = [1]; push @$other, $other;
is_deeply($loop, $other, 'cyclic');
pass('pass');
pass();
{
    package Thing;
    sub new { my $class = shift; return bless {@_}, $class }
    sub one { 1 }
    sub two { 2 }
    package Other;
    our @ISA = ('Thing');
}
can_ok('Thing', 'one');
can_ok(Other->new, qw(one two));
isa_ok(Other->new, 'Thing');
isa_ok(Other->new, 'Thing', 'the thing');
isa_ok('Other', 'Thing');
isa_ok([], 'ARRAY');
my $made = new_ok('Thing');
new_ok('Thing' => [a => 1], 'named');
use_ok('List::Util', 'first');
require_ok('Scalar::Util');
ok(defined &first, 'imported');
note 'a note';
note "two\nlines";
diag 'a diagnostic';
note explain({ b => [1], a => undef });
note explain('text'), 'more';
ok(1, "a # in the name");
ok(1, "two\nlines");
SKIP: {
    skip 'not today', 2 if 1;
    ok(0);
    ok(0);
}
TODO: {
    local $TODO = 'unfinished';
    ok(0, 'to do');
    is('a', 'b', 'also to do');
    ok(1, 'done already');
}
TODO: {
    todo_skip 'later', 1;
    ok(0);
}
ok(eq_array([1, 2], [1, 2]) && !eq_array([1], [2]), 'eq_array');
ok(eq_hash({ a => 1 }, { a => 1 }), 'eq_hash');
ok(eq_set([1, 2], [2, 1]), 'eq_set');
my $tb = Test::More->builder;
is($tb->current_test, 45, 'current test') or diag $tb->current_test;
is(scalar($tb->summary), 46, 'summary') or 1;
sub helper { local $Test::Builder::Level = $Test::Builder::Level + 1; ok($_[0], 'from a helper') }
helper(1);
done_testing;

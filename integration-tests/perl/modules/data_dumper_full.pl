# Data::Dumper: every setting, numbers and strings, objects, cycles, names.
use strict;
use warnings;
use Data::Dumper;
$Data::Dumper::Sortkeys = 1;

my $data = { name => 'x', list => [1, 'two', [3, { four => 4 }]], empty => {}, none => [], undef => undef, code => \&main::f, ref => \'s', refref => \\'t' };
print Dumper($data);
print Dumper(1, 'a', undef, [1], {});
for my $indent (0, 1, 2, 3) {
    local $Data::Dumper::Indent = $indent;
    print Dumper({ a => [1, { b => 2 }], c => 'd' }, [[]]), "|\n";
}
{
    local $Data::Dumper::Terse = 1;
    print Dumper([1, { a => 1 }]), Dumper('text'), Dumper(5);
    local $Data::Dumper::Indent = 0;
    print Dumper([1, { a => 1 }], 2), "\n";
    $Data::Dumper::Indent = 1;
    print Dumper({ a => { b => [1, 2] } });
}
print Dumper(0, -0, 1, -1, '007', '1e3', 1.5, '1.0', 123456789, 1234567890, '1234567890', 12345678901, -123456789, -1234567890, '-5', '+5', ' 5', '', '0 but true', 1e20, 0.1, '-', '-0', 1e15);
print Dumper("it's", 'back\\slash', "new\nline", "tab\t", "nul\0", "\$x \@y \"q\"", "\x{263a}", "caf\x{e9}", "\e[0m");
{
    local $Data::Dumper::Useqq = 1;
    print Dumper("it's", 'back\\slash', "new\nline", "tab\t\a\b\f\r\e", "nul\0", "nul\0001", "\$x \@y \"q\"", "\x{263a}\n", "caf\xe9", "\x7f", { "k\n" => 1 }, 5, '05');
}
print Dumper(bless({ a => 1, b => [1] }, 'Some::Class'), bless([1, 2], 'Arr'), bless(\(my $s = 5), 'Sc'), bless(sub { 1 }, 'Co'), bless({}, "it's"));
print Dumper(qr/a.b/i, qr{a/b\/c}x, bless(qr/x/, 'Re'), [qr/y/]);
my $cycle = { name => 'loop' };
$cycle->{self} = $cycle;
$cycle->{list} = [$cycle, \$cycle->{name}];
print Dumper($cycle);
my $shared = [1];
print Dumper([$shared, $shared, { k => $shared }]);
print Dumper($shared, [$shared]);
{
    local $Data::Dumper::Deepcopy = 1;
    print Dumper({ a => $shared, b => $shared, c => [$shared] });
}
{
    local $Data::Dumper::Purity = 1;
    print Dumper($cycle);
    print Data::Dumper->Dump([[$shared, $shared]], ['x']);
}
{
    local $Data::Dumper::Maxdepth = 2;
    (my $text = Dumper([1, [2, [3, {}]], { a => { b => 1 } }])) =~ s/0x[0-9a-f]+/0xADDR/g;
    print $text;
}
{
    local $Data::Dumper::Quotekeys = 0;
    print Dumper({ word => 1, 'two words' => 2, 5 => 3, '05' => 4, 'A::B' => 5, '' => 6, '-x' => 7, 1234567890 => 8 });
}
{
    local $Data::Dumper::Pad = '# ';
    local $Data::Dumper::Varname = 'foo';
    local $Data::Dumper::Pair = ': ';
    local $Data::Dumper::Trailingcomma = 1;
    print Dumper({ a => [1, 2], b => 1 }, 2);
}
print Data::Dumper->Dump([[1, 2], { a => 1 }, \'x', 5, sub { }, undef], ['*array', '*hash', '*scalar', 'plain', '*code', '*gone']);
print Data::Dumper->Dump([[1, [2]], { a => { b => 1 } }], ['one', '$two']);
my $recursive = [1];
push @$recursive, $recursive;
print Data::Dumper->Dump([$recursive], ['*rec']);
print Dumper(\*STDOUT, *STDERR, \*main::STDIN);
my @list = (1, 2);
print Dumper(\@list, \$list[0], \\@list);
my $object = Data::Dumper->new([{ z => 1, y => [2] }], ['conf']);
$object->Indent(1)->Terse(0)->Sortkeys(sub { [reverse sort keys %{ $_[0] }] });
print $object->Dump;
print $object->Indent, ' ', join(',', $object->Names), ' ', ref $object->Values, "\n";
print join('', Data::Dumper->new([1, 2])->Dump);
my @parts = Data::Dumper->Dump([1, [2]], ['a', 'b']);
print scalar(@parts), "\n";
{
    local $Data::Dumper::Freezer = 'freeze';
    local $Data::Dumper::Toaster = 'thaw';
    sub Cold::freeze { $_[0]{frozen} = 1 }
    print Dumper(bless {}, 'Cold');
}
my ($x, $y) = (1, 2);
print Dumper([\$x, \$x, \$y]);
my $round = eval Data::Dumper->new([$data->{list}])->Terse(1)->Indent(0)->Dump;
print $round->[2][1]{four}, "\n";
print Data::Dumper->new([[1, 2]], ['v'])->Indent(1)->Seen({ '*seen' => $shared })->Values([[$shared]])->Dump;
sub f { }

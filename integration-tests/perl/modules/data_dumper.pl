# Data::Dumper with Indent, Sortkeys, Terse and nested, repeated and special values.
use strict;
use warnings;
use Data::Dumper;

$Data::Dumper::Sortkeys = 1;
$Data::Dumper::Indent = 1;
my $data = { list => [1, 'two', 3.5, -4, undef], hash => { a => 'x y', 'k-2' => "q'uote" }, code => \'scalar ref',
    num => '007', neg => '-5', big => '12345678901', empty => [], none => {} };
print Dumper($data);
print Dumper(1, 'two', [3]);
{
    local $Data::Dumper::Terse = 1;
    local $Data::Dumper::Indent = 0;
    print Dumper([1, { a => undef }]), "\n";
    print Dumper("new\nline"), " ", Dumper('$x @y'), "\n";
    local $Data::Dumper::Useqq = 1;
    print Dumper("tab\tnew\n\x01 \$"), "\n";
}
my $obj = bless { n => 1 }, 'Some::Class';
print Dumper($obj);
my $shared = [1];
my $twice = { a => $shared, b => $shared };
$twice->{self} = $twice;
print Dumper($twice);
print Data::Dumper->Dump([[1, 2], { k => 'v' }], [qw(name *hash)]);
my $copy = eval Data::Dumper->new([$data], ['copy'])->Indent(0)->Dump =~ s/^\$copy = //r;
print "round trip: $copy->{hash}{'k-2'} $copy->{list}[1]\n";
$Data::Dumper::Indent = 2;
print Dumper([{ a => [1] }]);

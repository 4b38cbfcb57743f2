# version: parsing, comparing, printing, and refusing.
use strict;
use warnings;
use version;

for my $text (qw(1.2 1.23 1.002003 1.2.3 v1.2 v1.2.3 1.2_3 v1.2.3_4 5.036 0.9 .5 10 1.10 1.0 v1 0 1.5e0)) {
    my $v = eval { version->parse($text) };
    if (!$v && $@) { print "$text: ", $@ =~ /^(.*?) at /, "\n"; next }
    print "$text: $v ", $v->normal, ' ', $v->numify, ' ', $v->is_alpha ? 'alpha' : '-', ' ', $v->is_qv ? 'qv' : '-', ' ', $v ? 'true' : 'false', "\n";
}
for my $text ('x', '1.2x', '1._2', '1.2_', '1_2', '1.2_3_4', 'v1.2_3.4', '1..2', 'v', '1.2.3x') {
    eval { version->parse($text); 1 } and print "$text: parsed\n" or print "$text: ", $@ =~ /^(Invalid version format)/, "\n";
}
print join(' ', map { version->declare($_)->normal } '1.2', '1.2.3', 'v1.2', '1'), "\n";
print qv('1.2'), ' ', qv('1.2')->normal, ' ', version->new('1.5'), ' ', version->new(1.5)->normal, "\n";
print version->parse('1.2.3') <=> version->parse('v1.2.4'), ' ', version->parse('1.10') <=> '1.9', ' ', version->parse('v1.10') <=> 'v1.9', ' ', '1.2' <=> version->parse('1.3'), ' ', version->parse('1.002003') == version->parse('v1.2.3') ? 'equal' : 'different', "\n";
print join(' ', sort { version->parse($a) <=> version->parse($b) } qw(1.10 1.9 1.2 v1.100 1.2.3)), "\n";
print version->parse('1.3') > '1.2' ? 'newer' : 'older', ' ', version->parse('1.3') eq '1.3' ? 'eq' : 'ne', "\n";
eval { my $x = version->parse('1.2') + 1; 1 } or print $@ =~ /^(operation not supported with version object)/, "\n";
print version::is_lax('1.2_3') ? 1 : 0, version::is_lax('x') ? 1 : 0, version::is_strict('v1.2.3') ? 1 : 0, version::is_strict('1.2.3') ? 1 : 0, "\n";
{
    package Old;
    our $VERSION = '1.5';
    package New;
    our $VERSION = version->declare('v2.3.4');
}
print Old->VERSION, ' ', New->VERSION, "\n";
for my $need ('1.6', 'v1.6.0') { eval { Old->VERSION($need); 1 } or print $@ =~ /^(.*?) at /, "\n" }
eval { New->VERSION('2.4'); 1 } or print $@ =~ /^(.*?) at /, "\n";
print eval { Old->VERSION('1.4'); 1 } ? "enough\n" : $@;
print sprintf('%vd', $^V) eq '5.36.0' ? 'v5.36' : $^V, ' ', $^V >= v5.10 ? 'modern' : 'old', ' ', ref $^V, "\n";

# JSON::PP: writing, reading, settings and errors.
use strict;
use warnings;
use JSON::PP;

my $data = { name => "caf\x{e9} \x{263a}", list => [1, 2.5, '3', undef, -4, 1e3], nested => { empty => {}, none => [] }, yes => JSON::PP::true, no => JSON::PP::false, quote => "a\"b\\c\n\t/\x01" };
my $json = JSON::PP->new->canonical;
(my $wide = $json->encode($data)) =~ s/([^\x00-\x7f])/sprintf '<%x>', ord $1/ge;
print "$wide\n";
print $json->ascii->encode(["\x{263a}\x{1f600}", "\x{e9}"]), "\n";
print JSON::PP->new->canonical->pretty->encode({ a => [1, { b => 'c' }], d => {}, e => [] });
print length encode_json(["\x{263a}"]), ' ', encode_json([1, '1', 1.5, 'x', \1, \0]), "\n";
my $back = decode_json('{"a":[1,2.5,"x",null,true,false],"b":{"c":"\u263a\ud83d\ude00\n"},"n":-1.5e2, "z":0}');
print join(' ', map { defined $_ ? $_ : 'undef' } @{ $back->{a} }), ' ', join('.', map { sprintf '%x', ord } split //, $back->{b}{c}), ' ', $back->{n} + 0, ' ', ref $back->{a}[4], ' ', $back->{a}[5] ? 'true' : 'false', "\n";
print JSON::PP::is_bool($back->{a}[4]) ? 1 : 0, JSON::PP::is_bool(1) ? 1 : 0, ' ', $back->{a}[4] == 1 ? 'one' : 'other', "\n";
for my $bad ('', '{', '[1,]', '{"a"}', '{"a":}', '[1 2]', 'nul', '"abc', '[1] x', '[01]', "[\"\n\"]", '["\q"]', '-', '{a:1}', '["\ud800"]') {
    my $ok = eval { decode_json($bad); 1 };
    print $ok ? "parsed $bad\n" : "error: " . ($@ =~ /^(.*?),? at /)[0] . "\n";
}
print JSON::PP->new->relaxed->decode("[1, # comment\n 2,]")->[1], ' ', JSON::PP->new->allow_barekey->allow_singlequote->decode("{a:'b'}")->{a}, "\n";
{
    package Point;
    sub new { bless { x => 1, y => 2 }, shift }
    sub TO_JSON { my $self = shift; return [$self->{x}, $self->{y}] }
}
print JSON::PP->new->convert_blessed->encode([Point->new]), ' ', JSON::PP->new->allow_blessed->encode([Point->new]), "\n";
eval { JSON::PP->new->encode([Point->new]); 1 } or print $@ =~ /^(encountered object)/, "\n";
eval { JSON::PP->new->encode([sub { }]); 1 } or print $@ =~ /^(encountered CODE)/, "\n";
print JSON::PP->new->decode('5') + 1, ' ', JSON::PP->new->encode('text'), ' ', JSON::PP->new->encode(undef), "\n";
print join(',', JSON::PP->new->decode_prefix('[1]tail')) =~ /ARRAY\(.*\),3/ ? 'prefix' : 'no', "\n";
print JSON::PP->new->canonical->indent->space_after->encode({ b => 1, a => 2 });
my $round = { list => [map { { n => $_ } } 1 .. 3] };
print JSON::PP->new->canonical->encode(decode_json(encode_json($round))), "\n";

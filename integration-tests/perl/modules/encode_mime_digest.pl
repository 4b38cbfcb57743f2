# Encode, MIME::Base64, MIME::QuotedPrint, Digest::MD5, Digest::SHA.
use strict;
use warnings;
use Encode qw(encode decode encode_utf8 decode_utf8 is_utf8 find_encoding from_to resolve_alias FB_CROAK FB_QUIET LEAVE_SRC);
use MIME::Base64 qw(encode_base64 decode_base64 encode_base64url decode_base64url);
use MIME::QuotedPrint;
use Digest::MD5 qw(md5 md5_hex md5_base64);
use Digest::SHA qw(sha1_hex sha256_hex sha512_base64 hmac_sha256_hex sha1 sha384_hex);

sub hex_of { my $s = shift; return defined $s ? $s =~ /[^\x00-\xff]/ ? 'U' . join('.', map { sprintf '%x', ord } split //, $s) : unpack('H*', $s) : 'undef' }
my $text = "caf\x{e9} \x{20ac}";
print hex_of(encode($_, $text)), "\n" for 'UTF-8', 'utf8', 'iso-8859-1', 'ascii', 'cp1252', 'iso-8859-15', 'UTF-16', 'UTF-16LE', 'UTF-32BE';
print hex_of(decode($_->[0], $_->[1])), "\n" for ['UTF-8', "caf\xc3\xa9"], ['utf8', "\xe2\x82\xac"], ['latin1', "\xe9\xff"], ['cp1252', "\x80\x99"], ['UTF-16', "\xfe\xff\0a\x20\xac"], ['UTF-16LE', "a\0\x3d\xd8\x00\xde"], ['UTF-32LE', "a\0\0\0"], ['ascii', "a\xe9"], ['UTF-8', "a\xe9b\xc3"], ['UTF-8', "\xed\xa0\x80"];
print hex_of(encode_utf8("\x{263a}")), ' ', hex_of(decode_utf8("\xe2\x98\xba")), ' ', hex_of(encode('UTF-16BE', "\x{1f600}")), "\n";
for my $bad (sub { my $in = "a\xe9b"; decode("UTF-8", $in, FB_CROAK) }, sub { my $in = "\x{e9}"; encode("ascii", $in, FB_CROAK) }, sub { encode('iso-8859-1', "\x{263a}", FB_CROAK | LEAVE_SRC) }, sub { encode('no-such', 'x') }, sub { decode('no-such', 'x') }) {
    eval { $bad->(); 1 } or print $@ =~ /^(.*?) at /, "\n";
}
my $octets = "ab\xffcd";
print hex_of(decode('UTF-8', $octets, FB_QUIET)), ' ', hex_of($octets), "\n";
print encode('ascii', "a\x{e9}", Encode::FB_PERLQQ), ' ', encode('ascii', "a\x{e9}", Encode::FB_HTMLCREF), ' ', encode('ascii', "a\x{e9}", Encode::FB_XMLCREF), ' ', encode('ascii', "a\x{e9}", sub { sprintf '<U+%04X>', shift }), "\n";
print find_encoding('UTF-8')->name, ' ', find_encoding('utf8')->name, ' ', find_encoding('latin1')->name, ' ', find_encoding('UTF-8')->mime_name, ' ', defined find_encoding('bogus') ? 'found' : 'none', ' ', resolve_alias('latin1'), "\n";
my $data = "\xe9";
print from_to($data, 'latin1', 'utf8'), ' ', hex_of($data), "\n";
print hex_of(find_encoding('UTF-8')->decode("\xc3\xa9")), ' ', defined encode('UTF-8', undef) ? 'defined' : 'undef', "\n";

print encode_base64('Hello, World!'), encode_base64(''), encode_base64('a', ''), "\n", encode_base64('ab', ''), "\n", encode_base64(join '', map { chr } 0 .. 255);
print decode_base64('SGVsbG8='), ' ', decode_base64("SGVs\nbG8s IFdv!cmxk"), ' ', decode_base64('SGVsbG8'), ' ', unpack('H*', decode_base64('/+8=')), "\n";
print decode_base64(encode_base64(join '', map { chr } 0 .. 255)) eq join('', map { chr } 0 .. 255) ? 'round' : 'lost', ' ', encode_base64url("\xff\xfe\xfd?"), ' ', unpack('H*', decode_base64url('__79Pw')), "\n";
eval { encode_base64("\x{263a}"); 1 } or print $@ =~ /^(.*?) at /, "\n";
print encode_qp("a=b \xe9\ttrailing \nlong " . 'x' x 80 . "\nend"), decode_qp("a=3Db=\nc =E9  \n");
print md5_hex('abc'), ' ', md5_base64('abc'), ' ', unpack('H*', md5('')), "\n";
my $md5 = Digest::MD5->new;
$md5->add('a', 'b')->add('c');
print $md5->clone->hexdigest, ' ', $md5->hexdigest, ' ', $md5->hexdigest, ' ', $md5->add('x')->b64digest, "\n";
open my $fh, '<', \ 'file content' or die;
print $md5->addfile($fh)->hexdigest, "\n";
print sha1_hex('abc'), ' ', sha256_hex('abc'), "\n", sha512_base64('abc'), ' ', hmac_sha256_hex('data', 'key'), ' ', length sha1('x'), "\n", sha384_hex(''), "\n";
my $sha = Digest::SHA->new(256);
print $sha->add('a')->add('bc')->hexdigest, ' ', $sha->algorithm, ' ', $sha->hashsize, ' ', defined Digest::SHA->new(99) ? 'made' : 'undef', "\n";

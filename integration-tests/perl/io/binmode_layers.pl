# Encoding layers: :utf8 and :encoding turn characters into bytes, :raw does not, wide characters warn.
use strict;
use warnings;

my $file = ($ENV{TMPDIR} || '/tmp') . "/layers.$$";
my $text = "caf\x{e9} \x{20ac}\n";
open(my $out, '>:utf8', $file) or die;
print $out $text;
close $out;
print "size ", -s $file, "\n";
open(my $in, '<', $file) or die;
my $bytes = <$in>;
print "bytes ", length($bytes), ": ", join(' ', map { sprintf '%02x', ord } split //, $bytes), "\n";
close $in;
open($in, '<:encoding(UTF-8)', $file) or die;
my $read = <$in>;
print "characters ", length($read), " same: ", ($read eq $text ? "yes" : "no"), "\n";
close $in;
open($in, '<', $file) or die;
binmode($in, ':utf8');
$read = <$in>;
print "binmode ", length($read), "\n";
close $in;
binmode(STDOUT, ':utf8');
print "out: \x{263a} $text";
binmode(STDOUT);
{ local $SIG{__WARN__} = sub { print "warned: $_[0]" }; print "wide \x{20ac}\n"; }
print "latin \xe9\n";
unlink $file;

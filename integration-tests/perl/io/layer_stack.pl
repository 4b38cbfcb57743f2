# Layers are a stack: get_layers, :pop, :raw, crlf over encodings, tell and seek under them, unknown ones.
use strict;
use warnings;

my $file = "layers.$$";
open my $f, '>:crlf', $file or die;
print join(' ', PerlIO::get_layers($f)), "\n";
binmode $f, ':encoding(iso-8859-15)';
print join(' ', PerlIO::get_layers($f)), "\n";
binmode $f, ':pop';
print join(' ', PerlIO::get_layers($f)), "\n";
print $f "one\ntwo\n\n\nthree\r\n";
close $f;
printf "%d bytes\n", -s $file;
open $f, '<:crlf', $file or die;
my @l = <$f>;
print scalar(@l), " lines, last ", length $l[-1], "\n";
seek $f, 0, 0;
{ local $/ = ''; my $p = <$f>; print length $p, " in a paragraph\n"; }
print tell($f) > 0 ? "told\n" : "lost\n";
seek $f, 0, 0;
read $f, my $four, 4;
print $four eq "one\n" ? "four\n" : "wrong\n", tell $f, "\n";
close $f;

open $f, '>:encoding(UTF-16LE)', $file or die;
print $f "a\x{20ac}b\n";
close $f;
open $f, '<:raw', $file or die;
print unpack('H*', <$f>), "\n";
open $f, '<:encoding(UTF-16LE)', $file or die;
my $line = <$f>;
print length $line, " ", ord substr($line, 1, 1), "\n";
close $f;

{
    use open IN => ':crlf', OUT => ':utf8';
    open my $o, '>', $file or die;
    print join(' ', PerlIO::get_layers($o)), "\n";
    print $o "\x{e9}\r\n";
    close $o;
    open my $i, '<', $file or die;
    print length(scalar <$i>), "\n";
}
for my $bad (':nosuch', ':encoding(nosuch)', ':crlf(') {
    local $SIG{__WARN__} = sub { print "warned: $_[0]" =~ s/ at .*//sr, "\n" };
    print defined open(my $g, "<$bad", $file) ? "open\n" : "not open\n";
}
unlink $file;

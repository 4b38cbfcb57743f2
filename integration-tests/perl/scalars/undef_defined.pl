# undef, defined, //, ||, && and what is true (perldata, perlop).
use strict;
use warnings;

for my $v (undef, '', '0', '0.0', '00', ' ', 0, 0.0, '0E0', "\0", 'a', -1) {
    my $shown = defined $v ? "'" . ($v =~ s/\0/\\0/r) . "'" : 'undef';
    print "$shown: ", ($v ? "true" : "false"), " // ", ($v // 'default') =~ s/\0/\\0/r, " || ",
        ($v || 'default') =~ s/\0/\\0/r,
        " defined ", (defined $v ? 1 : 0), "\n";
}
my ($a, $b);
$a //= 5;
$a //= 6;
$b ||= 7;
$b &&= 8;
print "$a $b\n";
my @list = (1, 2);
undef @list;
my %hash = (a => 1);
undef $hash{a};
print scalar(@list), " ", (exists $hash{a} ? 'exists' : 'gone'), " ", (defined $hash{a} ? 'defined' : 'undef'),
    "\n";
print "sub: ", (defined &main::nothing ? 1 : 0), (defined &there ? 1 : 0), "\n";
sub there { }
print "not: '", !1, "' '", !0, "' '", !!'x', "' ", defined(!1) ? 1 : 0, "\n";
print "xor: ", (1 xor 0) ? 1 : 0, (1 xor 1) ? 1 : 0, "\n";

# my, our, local: of scalars, arrays, hashes, elements and special variables (perlsub).
use strict;
use warnings;

our ($g, @g, %g) = ('global');
@g = (1, 2, 3);
%g = (a => 1, b => 2);
sub show { return "$g [@g] {" . join(',', map { "$_=" . ($g{$_} // 'undef') } sort keys %g) . "}" }
print show(), "\n";
{
    local $g = 'local';
    local @g = (9);
    local $g{a} = 'localized';
    local $g{new} = 'temporary';
    print show(), "\n";
}
print show(), "\n";
{ local $g[1] = 'x'; local @g{qw(a b)} = ('p', 'q'); delete local $g{a}; print show(), "\n" }
print show(), "\n";
my $x = 'outer';
{ my $x = 'inner'; print "$x " }
print "$x\n";
{ my $x = "$x again"; print "$x\n" }
if ((my $y = 5) > 3) { print "y $y\n" }
sub dynamic { return $g }
sub caller_with { local $g = shift; return dynamic() }
print caller_with('dynamic'), " ", dynamic(), "\n";
package Other;
our $g = 'other';
print "$g $main::g $::g\n";
package main;
print "$g ", $main::g, "\n";
for our $loop (1 .. 2) { print "loop $loop $main::loop " }
print defined $main::loop ? 1 : 0, "\n";
eval { local $g = 'in eval'; die "x\n" };
print "$g\n";
sub exits { local $_ = shift; s/a/b/; return $_ }
$_ = 'kept';
print exits('aaa'), " $_\n";
local $, = '-';
print 1, 2;
{ local $\ = "!\n"; print 'end' }

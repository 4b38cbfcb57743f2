# $0 can be assigned, $^T is the start, $^O, $;, $], @INC and %INC exist (perlvar).
use strict;
use warnings;

print "$0\n";
$0 = "renamed";
print "$0 $^O ", ($^T <= time && $^T > time - 1000 ? 1 : 0), " ", ($^W ? 1 : 0), " ", length $;, "\n";
print exists $INC{'strict.pm'} ? 1 : 0, " ", @INC > 0 ? 1 : 0, " ", $^X =~ m{^/} ? "absolute" : "relative", "\n";
print "$< $>" =~ /^\d+ \d+$/ ? 1 : 0, " ", $( =~ /^\d+/ ? 1 : 0, " ", $$ =~ /^\d+$/ ? 1 : 0, " ",
    defined $^S ? $^S : 'undef', " ", eval { $^S }, "\n";
use Config;
print "$Config{d_fork} ", $Config{d_pseudofork} // 'undef', " $Config{path_sep} $Config{ivsize} ",
    exists $Config{osname} ? 1 : 0, " ", $Config{sig_name} =~ /^ZERO HUP INT/ ? 1 : 0, "\n";
{ no warnings; my $old = $[; print "$old\n"; }

# fork inside FETCH of a tied variable, inside an overloaded operator and in a conversion to a string:
# both sides get the value and finish the expression around it.
use strict;
use warnings;

our $who = "parent";

sub split_off {
    my $pid = fork() // die;
    if ($pid) { waitpid($pid, 0) }
    else { $who = "child" }
}

package Tied {
    sub TIESCALAR { return bless {}, shift }
    sub FETCH { main::split_off(); return "fetched by $main::who" }
    sub STORE { }
}

package Over {
    use overload '+' => sub { main::split_off(); return 40 + $_[1] },
        '""' => sub { main::split_off(); return "string by $main::who" };
}

package main;
$| = 1;
tie my $tied, 'Tied';
my $line = "[" . $tied . "]" . length("x");
print "$who: $line\n";
exit 0 if $who eq "child";
my $object = bless [], 'Over';
my $sum = 1 + ($object + 2) * 2;
print "$who: $sum\n";
exit 0 if $who eq "child";
my $string = join '-', 'a', "$object", 'b';
print "$who: $string\n";

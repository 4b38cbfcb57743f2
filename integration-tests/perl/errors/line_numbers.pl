# Line numbers of errors: in statements over lines, in conditions, in calls, in loops, after heredocs.
use strict;
use warnings;

sub where { return (caller)[2] }
print where(), "\n";
my @lines = (
    where(),
    where(), where(),
    [
        where(),
    ],
);
print "$lines[0] $lines[1] $lines[2] $lines[3][0]\n";
print <<A, where(), "\n";
here
document
A
print where(), "\n";
eval {
    my $x = 1;
    die
        "multi",
        "line";
};
print $@;
eval { if (1) {
    die "in if" } };
print $@;
my %h = (
    a => 1,
    b => eval { die "in hash" } || $@,
);
print $h{b};
for my $i (1) {
    eval {
        warn "in loop $i";
    }
}
my $s = "string over
two lines"; print where(), "\n";
eval { undefined_function(
    1,
    2) };
print $@;
my $t = join ',',
    map { where() }
    1;
print "$t\n";
eval "\n\n#line 7 \"other\"\ndie 'x'";
print $@;
warn "end";

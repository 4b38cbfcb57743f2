# system, backticks and piped opens of $^X: arguments, environment, standard input and status.
use strict;
use warnings;

$| = 1;
$ENV{VOS_CASE} = "handed on";
system $^X, '-e', 'print "$ENV{VOS_CASE}: @ARGV\n"', 1, "two words";
my $script = "child.pl";
open(my $out, '>', $script) or die;
print $out <<'END';
my $sum = 0;
$sum += $_ while <STDIN>;
print "$0 sums to $sum for @ARGV\n";
exit $sum;
END
close $out;
open(my $to, '|-', $^X, $script, 'pipe') or die;
print $to "$_\n" for 1 .. 5;
close $to;
print "status ", $? >> 8, "\n";
print "lines: ", join(' ', map { chomp; "<$_>" } `$^X -le 'print for 1..3'`), "\n";
print "nested: ", `$^X -e 'print uc \`$^X -e "print qq(inner)"\`'`, "\n";

# Arguments and standard input that the runner gives: @ARGV and <STDIN>.
use strict;
use warnings;

print scalar(@ARGV), ": ", join('|', @ARGV), "\n";
my $first = shift;
my ($option) = map { /^--option=(.*)/ } @ARGV;
print "$first $option\n";
while (my $line = <STDIN>) {
    chomp $line;
    print "$.: ", join(' ', reverse split ' ', $line), "\n";
}
print "-t STDIN: ", (-t STDIN ? 1 : 0), "\n";

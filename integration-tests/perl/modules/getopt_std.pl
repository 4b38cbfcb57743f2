# Getopt::Std: getopts and getopt.
use strict;
use warnings;
use Getopt::Std;
local $SIG{__WARN__} = sub { print "W: $_[0]" };
sub run {
    my ($letters, @args) = @_;
    local @ARGV = @args;
    my %o;
    my $done = getopts($letters, \%o);
    print $done ? 'ok' : 'bad', ' ', join(',', map { "$_=" . (defined $o{$_} ? $o{$_} : 'undef') } sort keys %o), " | @ARGV\n";
}
run('abc:', '-a', '-c', 'val', 'rest');
run('abc:', '-abcval', 'rest');
run('abc:', '-ab', '--', '-c');
run('ab', '-x', 'rest');
run('a:', '-a');
run('ab', 'first', '-a');
run('a', '-');
our ($opt_v, $opt_n);
@ARGV = ('-v', '-n', '5', 'file');
getopts('vn:');
print "$opt_v $opt_n @ARGV\n";
@ARGV = ('-x', 'val', '-yz', '-w', 'f');
my %h;
getopt('x', \%h);
print join(',', map { "$_=$h{$_}" } sort keys %h), " | @ARGV\n";

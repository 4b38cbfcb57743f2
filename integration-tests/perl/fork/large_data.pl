# Large arrays and hashes, nested ones and long strings are copied whole; changes stay apart.
use strict;
use warnings;

$| = 1;
my @array = (1 .. 100_000);
my %hash = map { $_ => "value $_" } 1 .. 20_000;
my @records = map { { id => $_, name => "n$_", list => [$_ .. $_ + 2] } } 1 .. 5_000;
my $string = "abc" x 100_000;
sub digest {
    my $sum = 0;
    $sum += $_ for @array;
    my $length = 0;
    $length += length $_ for values %hash;
    my $third = 0;
    $third += $_->{list}[2] for @records;
    return join ' ', $sum, $length, scalar(keys %hash), $third, length $string, unpack('%32C*', $string);
}
my $before = digest();
my $pid = fork() // die;
if (!$pid) {
    print "child's copy is ", digest() eq $before ? "the same" : "different", "\n";
    $_++ for @array;
    delete $hash{$_} for 1 .. 10_000;
    $_->{list}[2] = 0 for @records;
    $string .= "x";
    print "child: ", digest(), "\n";
    exit 0;
}
waitpid($pid, 0);
print "parent: ", digest(), "\n";

# Every kind of variable is copied at fork: changes on one side are not seen on the other.
use strict;
use warnings;

our $global = 1;
my ($scalar, @array, %hash) = ("s");
@array = (1, [2, 3], { k => 'v' });
%hash = (a => 1, list => [1 .. 3]);
my $closure = do { my $n = 10; sub { return ++$n } };
$closure->();
my $cycle = { name => 'c' };
$cycle->{self} = $cycle;

$| = 1;
sub show {
    my $who = shift;
    print "$who: $global $scalar @{$array[1]} $array[2]{k} ",
        join(',', map { ref $hash{$_} ? "$_=@{$hash{$_}}" : "$_=$hash{$_}" } sort keys %hash),
        " $cycle->{self}{self}{name}\n";
}
my $pid = fork() // die;
if (!$pid) {
    $global = 2;
    $scalar .= "x";
    push @{ $array[1] }, 4;
    $array[2]{k} = 'changed';
    $hash{b} = 2;
    pop @{ $hash{list} };
    $cycle->{name} = 'd';
    show("child");
    print "child's closure: ", $closure->(), " ", $closure->(), "\n";
    exit 0;
}
waitpid($pid, 0);
show("parent");
print "parent's closure: ", $closure->(), "\n";

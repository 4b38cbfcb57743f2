# A binary tree of 63 processes: each sums what its two children write to its pipe.
use strict;
use warnings;

sub grow {
    my ($depth, $value) = @_;
    return $value if $depth == 0;
    my $sum = $value;
    my @readers;
    for my $side (0, 1) {
        pipe(my $out, my $in) or die;
        my $pid = fork() // die;
        if (!$pid) {
            close $out;
            print {$in} grow($depth - 1, $value * 2 + $side), "\n";
            close $in;
            exit 0;
        }
        close $in;
        push @readers, [$out, $pid];
    }
    for (@readers) {
        my ($out, $pid) = @$_;
        chomp(my $part = <$out>);
        $sum += $part;
        waitpid($pid, 0);
    }
    return $sum;
}
print "sum of 1 to 63: ", grow(5, 1), "\n";

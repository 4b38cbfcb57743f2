# A parent that collects the output of three children with IO::Select.
use strict;
use warnings;
use IO::Select;

my $select = IO::Select->new;
my (%name, %text);
for my $n (1 .. 3) {
    my $pid = open(my $from, "-|") // die;
    if (!$pid) {
        $| = 1;
        for my $line (1 .. 3) { print "child $n line $line\n"; select(undef, undef, undef, 0.01 * $n) }
        exit $n;
    }
    $select->add($from);
    $name{fileno $from} = $n;
}
while ($select->count) {
    for my $handle ($select->can_read) {
        my $n = $name{fileno $handle};
        if (!sysread($handle, my $part, 4096)) {
            $select->remove($handle);
            close $handle;
            $text{$n} .= "status " . ($? >> 8) . "\n";
        }
        else { $text{$n} .= $part }
    }
}
print $text{$_} for sort keys %text;

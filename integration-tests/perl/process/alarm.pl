# alarm: the time-out idiom with die in the handler, what alarm returns, and a blocked read cut short
# (perlfunc alarm).
use strict;
use warnings;

pipe(my $out, my $in) or die;
my $result = eval {
    local $SIG{ALRM} = sub { die "timeout\n" };
    alarm 1;
    my $line = <$out>;
    alarm 0;
    1;
};
print "result: ", defined $result ? $result : "none", ", error: $@";
$result = eval {
    local $SIG{ALRM} = sub { die "timeout\n" };
    alarm 10;
    my $sum = 0;
    $sum += $_ for 1 .. 100;
    alarm 0;
    $sum;
};
print "result: $result\n";
alarm 100;
my $left = alarm 0;
print "left: ", ($left > 90 && $left <= 100 ? "about 100" : $left), "\n";
print "none pending: ", alarm(0), "\n";

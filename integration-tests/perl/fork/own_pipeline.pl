# A pipeline of own filters built with fork and pipe: numbers | squares | odd ones | sum.
use strict; use warnings;
sub stage { my ($in, $code) = @_;
    pipe my $r, my $w or die;
    my $pid = fork // die;
    if (!$pid) { close $r; open STDIN, '<&', $in or die if $in; open STDOUT, '>&', $w or die; close $w; $code->(); exit 0 }
    close $w; close $in if $in; return $r }
my $h = stage(undef, sub { print "$_\n" for 1 .. 200 });
$h = stage($h, sub { while (<STDIN>) { chomp; print $_ * $_, "\n" } });
$h = stage($h, sub { while (my $l = <STDIN>) { print $l if $l % 2 } });
my $sum = 0; my $n = 0; while (<$h>) { $sum += $_; $n++ }
close $h; 1 while wait > 0;
print "$n numbers, sum $sum\n";
open my $c, '|-', 'sort -n | head -3' or die; print $c "$_\n" for 5, 3, 9, 1, 7; close $c; print "status $?\n";
open my $y, '-|', 'yes' or die; my $first = <$y>; print $first; close $y; print "yes ended by ", $? & 127, "\n";

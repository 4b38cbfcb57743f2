# A shell-like loop: commands with redirections, pipes, background jobs, cd, exit status.
use strict; use warnings; use POSIX ':sys_wait_h';
$| = 1; my %bg; my $status = 0; my $f = "sh.$$.out";
while (my $line = <DATA>) {
    chomp $line; $line =~ s/FILE/$f/g; next if $line =~ /^\s*(#|$)/;
    my $bg = $line =~ s/\s*&$//;
    if ($line =~ /^cd (\S+)/) { $status = chdir($1) ? 0 : 1; print "cd $1: $!\n" if $status; next }
    if ($line eq 'status') { print "status $status\n"; next }
    if ($line eq 'wait') { for (sort { $a <=> $b } keys %bg) { waitpid $_, 0; print "job ended with ", $? >> 8, "\n" } %bg = (); next }
    my @parts = split /\s*\|\s*/, $line; my ($prev, @p);
    for my $i (0 .. $#parts) {
        my ($r, $w); if ($i < $#parts) { pipe $r, $w or die }
        my $p = fork // die;
        if (!$p) { my $c = $parts[$i]; if ($prev) { open STDIN, '<&', $prev or die } if ($w) { open STDOUT, '>&', $w or die; close $r }
            if ($c =~ s/\s*>>\s*(\S+)//) { open STDOUT, '>>', $1 or die } elsif ($c =~ s/\s*>\s*(\S+)//) { open STDOUT, '>', $1 or die } if ($c =~ s/\s*<\s*(\S+)//) { open STDIN, '<', $1 or die "$1: $!\n" }
            my @w = split ' ', $c; { no warnings; exec { $w[0] } @w } print STDOUT "$w[0]: not found\n"; exit 127 }
        close $w if $w; close $prev if $prev; $prev = $r; push @p, $p }
    if ($bg) { $bg{$_} = 1 for @p; next }
    for (@p) { waitpid $_, 0; $status = $? & 127 ? 128 + ($? & 127) : $? >> 8 }
}
unlink $f;
__DATA__
echo hello world
echo b > FILE
echo a >> FILE
sort < FILE
cat FILE | sort | tr a-z A-Z
sh -c exit${IFS}3
false
status
nosuchcommand x
status
cd /no/such
cd /
pwd
sleep 0.1 &
true &
wait

# $^I edits the files of ARGV in place, with and without a backup (perlrun -i).
use strict;
use warnings;

my $dir = ($ENV{TMPDIR} || '/tmp') . "/inplace.$$";
mkdir $dir or die;
for my $name (qw(a b)) { open(my $f, '>', "$dir/$name") or die; print $f "$name 1\n$name 2\n" }
{
    local ($^I, @ARGV) = ('.bak', "$dir/a", "$dir/b");
    while (<>) {
        s/(\d)/<$1>/;
        print;
        print "end of $.\n" if eof;
    }
}
for my $name (qw(a a.bak b)) {
    open(my $f, '<', "$dir/$name") or die;
    print "$name: $_" while <$f>;
}
system($^X, '-pi', '-e', '$_ = uc', "$dir/a");
open(my $f, '<', "$dir/a") or die;
print "-pi: $_" while <$f>;
unlink glob "$dir/*";
rmdir $dir or die;

# The -X operators on files, directories, links, devices, pipes and what is missing; stacked (perlfunc -X).
use strict;
use warnings;

my $dir = ($ENV{TMPDIR} || '/tmp') . "/tests.$$";
mkdir $dir or die;
open(my $fh, '>', "$dir/file") or die;
print $fh "text\n";
close $fh;
open($fh, '>', "$dir/empty") or die;
close $fh;
chmod 0755, "$dir/file";
symlink "nowhere", "$dir/dangling" or die;
symlink "file", "$dir/link" or die;
pipe(my $out, my $in) or die;
sub row {
    my ($name, $file) = @_;
    no warnings;
    print "$name: ", join(' ', map { my $r = eval "-$_ \$file"; "$_=" . (defined $r ? $r eq '' ? 0 : $r : 'undef') }
        qw(e f d l s z p S b c x)), "\n";
}
row(file => "$dir/file");
row(empty => "$dir/empty");
row(link => "$dir/link");
row(dangling => "$dir/dangling");
row(missing => "$dir/missing");
row(null => "/dev/null");
row(pipe => $out);
print "directory: ", join(' ', map { eval "-$_ \$dir" ? 1 : 0 } qw(e f d r w x)), "\n";
print "stacked: ", (-e -f -x "$dir/file" ? 1 : 0), (-e -d "$dir/file" ? 1 : 0), "\n";
print "text and binary: ", (-T "$dir/file" ? 1 : 0), (-B "$dir/file" ? 1 : 0), "\n";
print "age: ", (-M "$dir/file" < 1 ? "young" : "old"), "\n";
$_ = "$dir/file";
print "default: ", (-e ? 1 : 0), " underscore: ", (-f _ ? 1 : 0), "\n";
print "not a terminal: ", (-t $out ? 0 : 1), "\n";
unlink map { "$dir/$_" } qw(file empty dangling link);
rmdir $dir or die;

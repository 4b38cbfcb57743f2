# rename over a file, of a directory, of what is missing; unlink of several; a file that is open lives on
# when it is unlinked (POSIX rename, unlink).
use strict;
use warnings;

my $dir = ($ENV{TMPDIR} || '/tmp') . "/rename.$$";
mkdir $dir or die;
chdir $dir or die;
sub put { my ($name, $text) = @_; open(my $f, '>', $name) or die "$name: $!"; print $f $text; close $f }
sub get { open(my $f, '<', shift) or return "none"; local $/; return scalar <$f> }
sub try { my ($name, $ok) = @_; print "$name: ", ($ok ? "ok" : $!), "\n" }
put(a => "A");
put(b => "B");
try("over a file", rename 'a', 'b');
print "a ", get('a'), " b ", get('b'), "\n";
try("missing", rename 'a', 'c');
mkdir 'd';
mkdir 'e';
put('d/x' => "X");
try("directory over an empty one", rename 'd', 'e');
print "e/x ", get('e/x'), "\n";
mkdir 'f';
try("over one that is not empty", rename 'f', 'e');
try("file over directory", rename 'b', 'f');
try("onto itself", rename 'b', 'b');
put($_ => $_) for qw(p q);
print "unlink returns ", unlink('p', 'missing', 'q'), "\n";
open(my $fh, '+<', 'b') or die;
unlink 'b' or die;
print "unlinked and open: ", (-e 'b' ? "name" : "no name"), " ", scalar(<$fh>), " links ", (stat $fh)[3], "\n";
try("unlink of a directory", do { no warnings; unlink 'f' });
unlink 'e/x';
rmdir $_ or die for qw(e f);
chdir '/';
rmdir $dir or die;

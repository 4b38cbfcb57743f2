# File::Basename and File::Spec take paths apart and put them together.
use strict;
use warnings;
use File::Basename qw(basename dirname fileparse);
use File::Spec;
use File::Spec::Functions qw(catfile splitdir);

for my $path ('/a/b/c.txt', 'c.txt', '/a/b/', '/', 'a//b', './x') {
    print "$path: base ", basename($path), " dir ", dirname($path), "\n";
}
print "suffix: ", basename('/a/b.tar.gz', '.gz', '.tar'), "\n";
print "fileparse: ", join('|', fileparse('/a/b/c.txt', qr/\.[^.]*/)), "\n";
print catfile('a', 'b/', '/c'), " ", File::Spec->catdir('', 'a', '.', 'b'), "\n";
print File::Spec->canonpath('/a/./b//c/../d/'), "\n";
print join('|', File::Spec->splitpath('/a/b/c')), " ", join('|', splitdir('/a/b')), "\n";
print File::Spec->rel2abs('x', '/a/b'), " ", File::Spec->abs2rel('/a/c/d', '/a/b'), "\n";
print File::Spec->file_name_is_absolute('/x') ? 1 : 0, File::Spec->file_name_is_absolute('x') ? 1 : 0, "\n";
print File::Spec->curdir, " ", File::Spec->updir, " ", File::Spec->devnull, " ", File::Spec->rootdir, "\n";

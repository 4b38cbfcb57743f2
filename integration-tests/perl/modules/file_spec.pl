# File::Spec, File::Spec::Functions and File::Basename.
use strict;
use warnings;
use File::Spec;
use File::Spec::Functions qw(:ALL);
use File::Basename;

sub show { print join('|', map { defined $_ ? $_ : 'undef' } @_), "\n" }
show(map { File::Spec->canonpath($_) } '', '.', './', './a', 'a/./b', 'a//b///c/', '/..', '/../..//a', '/./', '///', 'a/..', './/a', '/a/.', 'a/b/../c', '/..a', '..', '../');
show(catdir('a', 'b'), catdir('', 'a'), catdir('a', '', 'b'), catdir(), catdir('a', '..', 'b'), catdir('/'), catdir('', ''), catdir('.', 'a'));
show(catfile('a', 'b', 'c'), catfile('a'), catfile('', 'f'), catfile('.', 'f'), catfile('/', 'f'), catfile('a/', './f'), catfile('a', ''));
show(curdir, updir, rootdir, devnull, case_tolerant() ? 1 : 0);
show(map { file_name_is_absolute($_) ? 1 : 0 } '/a', 'a', '', '/', './a');
for my $path ('/a/b/c', 'a', 'a/', '/', '', 'a/..', '..', '/a/.', 'x/y/.z') { show(splitpath($path)) }
show(splitpath('/a/b', 1));
show(splitdir('/a/b/c')); show(splitdir('a/b/')); show(splitdir('')); show(splitdir('a//b'));
show(catpath('', 'a/b', 'c'), catpath('', '/a/', 'c'), catpath('', '', 'c'), catpath('', 'a', ''), catpath('v', 'a', 'b'));
show(rel2abs('a', '/b'), rel2abs('../a', '/b/c'), rel2abs('/x', '/b'), rel2abs('.', '/b'), rel2abs('', '/b'));
show(abs2rel('/a/b/c', '/a'), abs2rel('/a', '/a/b/c'), abs2rel('/a/b', '/a/b'), abs2rel('/x/y', '/a/b'), abs2rel('/', '/a'), abs2rel('/a', '/'), abs2rel('/a/../b', '/a'));
show(no_upwards('.', '..', 'a', '.b'));
{
    local $ENV{PATH} = '/bin::/usr/bin:';
    show(path());
    local $ENV{TMPDIR} = '/';
    show(tmpdir());
    $ENV{TMPDIR} = '/nonexistent';
    show(tmpdir());
}
show(File::Spec->join('a', 'b'));
for my $path ('/a/b/c.txt', 'c.txt', '/a/b/', '/', 'a/', '', '/a', 'a/b//', '//a', './x.tar.gz', '/a/b/..', '.') {
    show($path, basename($path), dirname($path), fileparse($path));
}
show(fileparse('/x/y.tar.gz', qr/\.[^.]*/), fileparse('/x/y.tar.gz', '\.gz', '\.tar'), fileparse('y.txt', '.txt', '.doc'));
show(basename('/x/y.txt', '.txt'), basename('y.txt', '.doc', '.txt'), basename('.txt', '.txt'), basename('a+b.c', '+b.c'), basename('/x/y.txt/', '.txt'));
show(scalar fileparse('/a/b'));
eval { fileparse(undef) };
print $@ =~ /^(.*?) at /, "\n";

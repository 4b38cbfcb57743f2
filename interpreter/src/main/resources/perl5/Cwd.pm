package Cwd;
# The working directory of this process, and paths made absolute. Natives: Cwd::getcwd.
use strict;
our $VERSION = '3.84';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(cwd getcwd fastcwd fastgetcwd);
our @EXPORT_OK = qw(chdir abs_path fast_abs_path realpath fast_realpath);

sub cwd        { return getcwd() }
sub fastcwd    { return getcwd() }
sub fastgetcwd { return getcwd() }

sub chdir {
    my $dir = @_ ? shift : '';
    $dir = $ENV{HOME} unless length $dir;
    return 0 unless CORE::chdir($dir);
    $ENV{PWD} = getcwd();
    return 1;
}

# Resolves every symbolic link; only the last component may be missing.
sub abs_path {
    my $path = @_ && defined $_[0] && length $_[0] ? $_[0] : '.';
    $path = getcwd() . "/$path" unless $path =~ m{^/};
    my @todo = split m{/+}, $path;
    my $done = '';
    my $links = 0;
    while (@todo) {
        my $part = shift @todo;
        next if $part eq '' || $part eq '.';
        if ($part eq '..') { $done =~ s{/[^/]*\z}{}; next }
        my $next = "$done/$part";
        my $target = readlink $next;
        if (defined $target) {
            if (++$links > 40) { $! = 40; return undef }
            unshift @todo, split m{/+}, $target;
            $done = '' if $target =~ m{^/};
            next;
        }
        if (@todo && !-d $next) {
            $! = -e _ ? 20 : 2;
            return undef;
        }
        $done = $next;
    }
    return length $done ? $done : '/';
}
*realpath = \&abs_path;
*fast_abs_path = \&abs_path;
*fast_realpath = \&abs_path;

1;

# What happens when an object goes out of scope: File::Temp removes, SelectSaver restores, a handle is flushed and closed; IO::Dir as a hash.
use strict;
use warnings;
use File::Temp qw(tempdir);
use IO::File;
use IO::Dir;
use SelectSaver;

my $top = tempdir(CLEANUP => 1);
chdir $top or die;
sub show { print join(' ', map { defined $_ ? $_ : 'undef' } @_), "\n" }
my $kept;
{
    my $object = File::Temp->new(TEMPLATE => 'oXXXX', DIR => $top, SUFFIX => '.tmp');
    print $object "data\n";
    $object->flush if $object->can('flush');
    $kept = $object->filename;
    show("$object" eq $kept ? 'stringifies' : 'no', -e $kept ? 'exists' : 'no', $object->opened ? 'opened' : 'no', $object->isa('IO::Handle') ? 'handle' : 'no');
}
show(-e $kept ? 'left' : 'removed');
{
    my $object = File::Temp->new(DIR => $top, UNLINK => 0);
    $kept = $object->filename;
}
show(-e $kept ? 'left' : 'removed');
my $dir_path;
{
    my $dir = File::Temp->newdir(DIR => $top);
    $dir_path = "$dir";
    open my $in, '>', "$dir/file" or die;
    show(-d $dir->dirname ? 'dir' : 'no');
}
show(-e $dir_path ? 'left' : 'removed');
mkdir 'dir';
open my $touch, '>', "dir/$_" for qw(x y);
tie my %dir, 'IO::Dir', 'dir' or die;
show(join ',', sort keys %dir);
show(exists $dir{x} ? 'x' : 'no', exists $dir{z} ? 'z' : 'no', $dir{x}->size);
open my $log, '>', 'log' or die;
{
    my $saver = SelectSaver->new($log);
    print 'to log';
}
print "to stdout\n";
close $log;
show(-s 'log');
{
    my $io = IO::File->new('closed', 'w');
    $io->print('x');
}
show(-s 'closed');

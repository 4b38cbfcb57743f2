# IO::Handle, IO::File, IO::Seekable, IO::Pipe, IO::Dir, IO::Select, Symbol, FileHandle, DirHandle.
use strict;
use warnings;
use IO::Handle;
use IO::File;
use IO::Pipe;
use IO::Dir;
use IO::Select;
use Symbol qw(gensym qualify qualify_to_ref);
use FileHandle;
use DirHandle;
use File::Temp qw(tempdir);

chdir tempdir(CLEANUP => 1) or die;
sub show { print join(' ', map { defined $_ ? $_ : 'undef' } @_), "\n" }
STDOUT->autoflush(1);
STDERR->autoflush;
my $fh = IO::File->new('file', 'w') or die;
show($fh->print("one\n", "two\n"), $fh->printf("%03d\n", 7), $fh->say('said'), $fh->opened ? 'opened' : 'closed', $fh->close ? 'closed' : 'no', $fh->opened ? 'opened' : 'closed');
$fh = IO::File->new('file') or die;
show($fh->getline =~ /(\w+)/, $fh->input_line_number, map { /(\w+)/ } $fh->getlines);
show($fh->eof ? 'eof' : 'more', $fh->seek(0, SEEK_SET), $fh->tell, $fh->getc, $fh->tell, $fh->eof ? 'eof' : 'more');
$fh->ungetc(ord 'X');
show($fh->getline =~ /(\w+)/);
my $buffer;
show($fh->read($buffer, 3), $buffer, $fh->fileno > 2 ? 'fd' : 'no', ($fh->stat)[7]);
undef $fh;
for my $mode ('>', '>>', '+<', 'r+', 'a', 'w+', '<') {
    my $io = IO::File->new('modes', $mode);
    my $wrote = $io ? $io->print('x') ? 'wrote' : 'not written' : 'failed';
    $io->close if $io;
    show($mode, $wrote, -s 'modes');
}
my $new = IO::File->new('excl', O_WRONLY | O_CREAT | O_EXCL, 0600);
show(defined $new ? 'created' : 'failed', sprintf '%o', (stat 'excl')[2] & 0777);
show(defined IO::File->new('excl', O_WRONLY | O_CREAT | O_EXCL) ? 'created' : $!{EEXIST} ? 'EEXIST' : 'other');
show(defined IO::File->new('missing', 'r') ? 'opened' : $! + 0);
show(defined IO::File->new('file', '<:utf8') ? 'layered' : 'no');
eval { IO::File->new('file', 'z'); 1 } or print $@ =~ /^(.*?) at /, "\n";
my $temp = IO::File->new_tmpfile;
show($temp->print("abc"), $temp->truncate(2), $temp->seek(0, 0), $temp->getline);
my $dup = IO::Handle->new_from_fd(fileno(STDOUT), 'w');
show(defined $dup ? 'dup' : 'no', $dup->fileno);
my $again = IO::Handle->new;
show($again->fdopen(\*STDIN, 'r') ? 'fdopen' : 'no', $again->fileno > 2 ? 'new' : 'same', $again->opened);
open my $plain, '<', 'file' or die;
show($plain->getline =~ /(\w+)/, $plain->opened, $plain->blocking);
show($plain->error ? 'error' : 'fine', $plain->binmode(':raw') ? 'raw' : 'no', ref $plain);

my $pipe = IO::Pipe->new;
if (my $pid = fork) {
    $pipe->reader;
    show(map { chomp; $_ } $pipe->getlines);
    waitpid $pid, 0;
}
else {
    $pipe->writer;
    print $pipe "from child\n";
    $pipe->close;
    exit 0;
}
$pipe = IO::Pipe->new;
$pipe->reader('echo', 'from', 'command');
chomp(my $line = <$pipe>);
show($line, ref $pipe, $pipe->close ? 'closed' : 'no');
$pipe = IO::Pipe->new;
$pipe->writer($^X, '-ne', 'print uc');
print $pipe "to command\n";
$pipe->close;

mkdir 'dir';
open my $touch, '>', "dir/$_" for qw(x y);
my $dir = IO::Dir->new('dir') or die;
show(sort $dir->read, $dir->read, $dir->read, $dir->read);
$dir->rewind;
show(defined $dir->read ? 'again' : 'end', $dir->close ? 'closed' : 'no');
show(defined IO::Dir->new('nodir') ? 'opened' : 'failed');
my $old = DirHandle->new('dir') or die;
show(sort grep { !/^\./ } map { $old->read } 1 .. 4);

pipe my $read, my $write or die;
my $select = IO::Select->new($read);
show($select->count, scalar(my @none = $select->can_read(0)));
syswrite $write, 'data';
my @ready = $select->can_read(1);
show(scalar @ready, $ready[0] == $read ? 'read end' : 'other');
$select->add($write);
show($select->count, scalar($select->can_write(0)), defined $select->exists($write) ? 'there' : 'absent', scalar(my @h = $select->handles));
$select->remove($write);
show($select->count, defined $select->exists($write) ? 'there' : 'absent');
my ($r, $w, $e) = IO::Select->select($select, IO::Select->new($write), undef, 0);
show(scalar @$r, scalar @$w, scalar @$e);

my $symbol = gensym;
show(ref $symbol, *$symbol =~ /^\*Symbol::GEN\d+$/ ? 'named' : *$symbol);
show(qualify('x'), qualify('x', 'P'), qualify('$x') || '', qualify('A::x'), qualify('STDIN', 'P'), qualify('ENV'), qualify("main'x"), ref qualify(\*STDIN), qualify('!', 'P'));
our $global = 'value';
show(${ *{ qualify_to_ref('global') } });
my $handle = FileHandle->new('> old') or die;
show($handle->print('old style'), $handle->close ? 1 : 0, -s 'old');
$handle = FileHandle->new('old', 'r') or die;
show(<$handle>);

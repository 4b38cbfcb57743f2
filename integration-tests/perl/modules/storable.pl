# Storable: deep copies, files, frozen strings, hooks.
use strict;
use warnings;
use Storable qw(dclone store retrieve freeze thaw nstore lock_store lock_retrieve store_fd fd_retrieve);
use File::Temp qw(tempdir);

my $dir = tempdir(CLEANUP => 1);
my $shared = [1];
my $data = { list => [1, 'two', undef, { x => "\x{263a}" }], shared => [$shared, $shared], text => \"ref", empty => [], obj => bless({ n => 1 }, 'Thing'), refref => \\5 };
$data->{self} = $data;
sub check {
    my ($how, $copy) = @_;
    print "$how: ", join(' ', $copy != $data ? 'copy' : 'same', $copy->{list}[1], defined $copy->{list}[2] ? 'defined' : 'undef', $copy->{list}[3]{x} eq "\x{263a}" ? 'smile' : 'no',
        $copy->{shared}[0] == $copy->{shared}[1] ? 'shared' : 'split', $copy->{shared}[0] != $shared ? 'new' : 'old', ${ $copy->{text} }, ref $copy->{obj}, $copy->{obj}{n}, $copy->{self} == $copy ? 'cycle' : 'broken', ${ ${ $copy->{refref} } }), "\n";
}
check('dclone', dclone($data));
check('freeze', thaw(freeze($data)));
store($data, "$dir/file") or die;
check('store', retrieve("$dir/file"));
nstore([1, 2], "$dir/n");
print "@{ retrieve(\"$dir/n\") }\n";
lock_store({ a => 1 }, "$dir/l");
print lock_retrieve("$dir/l")->{a}, "\n";
open my $fh, '+>', "$dir/fd" or die;
store_fd(['in a handle'], $fh);
seek $fh, 0, 0;
print fd_retrieve($fh)->[0], "\n";
{
    package Hooked;
    sub new { my ($class, $n) = @_; return bless { n => $n, cache => 'big' }, $class }
    sub STORABLE_freeze { my ($self, $cloning) = @_; return ("n=$self->{n}", [$cloning]) }
    sub STORABLE_thaw { my ($self, $cloning, $text, $extra) = @_; ($self->{n}) = $text =~ /n=(.*)/; $self->{from} = "@$extra"; return }
}
my $copy = dclone(Hooked->new(7));
print ref $copy, " $copy->{n} $copy->{from} ", exists $copy->{cache} ? 'cache' : 'no cache', "\n";
my $thawed = thaw freeze [Hooked->new(8), 'x'];
print "$thawed->[0]{n} $thawed->[0]{from} $thawed->[1]\n";
eval { dclone(sub { 1 }); 1 } or print $@ =~ /^(Can't store CODE items)/, "\n";
eval { retrieve("$dir/missing"); 1 } or print $@ =~ /^(can't open ).*: (.*?) at /, "\n";
my @list = @{ dclone([3, 2, 1]) };
print "@list\n";

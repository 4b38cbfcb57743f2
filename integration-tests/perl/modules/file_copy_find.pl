# File::Copy, File::Find and File::stat.
use strict;
use warnings;
use File::Copy qw(copy move cp mv);
use File::Find;
use File::stat;
use File::Temp qw(tempdir);

chdir tempdir(CLEANUP => 1) or die;
umask 022;
sub show { print join(' ', map { defined $_ ? $_ : 'undef' } @_), "\n" }
sub spew { my ($name, $text) = @_; open my $fh, '>', $name or die "$name: $!"; print {$fh} $text; close $fh }
sub slurp { my $name = shift; open my $fh, '<', $name or return "no $name"; local $/; return scalar <$fh> }
mkdir $_ for qw(d d/sub d/sub/deep e);
spew('a', "alpha\n");
spew('d/one', '1');
spew('d/sub/two', '22');
spew('d/sub/deep/three', '333');
show(copy('a', 'b'), slurp('b'));
show(copy('a', 'e'), slurp('e/a'));
show(copy('missing', 'x'), $! + 0);
show(copy('a', 'no/where'), $! + 0);
open my $in, '<', 'a' or die;
show(copy($in, 'c'), slurp('c'));
open my $out, '>', 'c2' or die;
show(copy('a', $out), close $out ? 'closed' : 'no', slurp('c2'));
copy('a', \*STDOUT);
chmod 0750, 'a';
show(cp('a', 'perm'), sprintf '%o', stat('perm')->mode & 07777);
show(move('b', 'moved'), -e 'b' ? 'left' : 'gone', slurp('moved'));
show(mv('moved', 'e'), slurp('e/moved'));
show(move('missing', 'y'), $! + 0);
{
    local $SIG{__WARN__} = sub { print 'W: ', $_[0] =~ /^(.*?) at /, "\n" };
    show(copy('a', 'a'));
    link 'a', 'hard';
    show(copy('a', 'hard'));
}
eval { copy('a') ; 1 } or print $@ =~ /^(.*?) at /, "\n";

sub sorted { return sort @_ }
find({ wanted => sub { print "  $File::Find::dir | $_ | $File::Find::name\n" }, preprocess => \&sorted }, 'd');
finddepth({ wanted => sub { print "  depth $File::Find::name\n" }, preprocess => \&sorted }, 'd');
find({ wanted => sub { print "  flat $_\n" }, no_chdir => 1, preprocess => \&sorted, postprocess => sub { print "  done $File::Find::dir\n" } }, 'd', 'a');
my @seen;
find(sub { $File::Find::prune = 1 if $_ eq 'sub'; push @seen, $File::Find::name }, 'd');
show(sort @seen);
symlink '../e', 'd/link' or die;
@seen = ();
find({ wanted => sub { push @seen, $File::Find::name }, follow => 1 }, 'd');
show(sort @seen);
@seen = ();
find(sub { push @seen, $File::Find::name if -f }, 'd');
show(sort @seen);
{
    local $SIG{__WARN__} = sub { print 'W: ', $_[0] =~ /^(.*?)(?: at .*)?$/, "\n" };
    local $SIG{__WARN__} = sub { print "W: ", $_[0] =~ s{ at .*}{}sr }; find(sub { print "never $_\n" }, 'missing');
}
show(-d 'd' ? 'back' : 'lost');
my $stat = stat('a');
show($stat->size, $stat->nlink, sprintf('%o', $stat->mode & 0777), $stat->uid == $> ? 'mine' : 'not', -f $stat ? 'file' : 'no', -d $stat ? 'dir' : 'no', -s $stat);
show(ref stat('.'), defined stat('nothing') ? 'defined' : 'undef');
open $in, '<', 'a' or die;
show(stat($in)->size, stat(*STDIN) ? 'stdin' : 'no');
symlink 'a', 'sym';
show(File::stat::lstat('sym')->size, -l File::stat::lstat('sym') ? 'link' : 'no');

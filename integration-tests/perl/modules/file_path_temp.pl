# File::Path and File::Temp: making and removing trees, temporary files, a child removes nothing of its parent's.
use strict;
use warnings;
use File::Path qw(make_path remove_tree mkpath rmtree);
use File::Temp qw(tempfile tempdir :seekable);
use File::Spec;

my $top = tempdir('vosXXXXXX', TMPDIR => 1, CLEANUP => 1);
print -d $top ? 'dir' : 'no', ' ', sprintf('%o', (stat $top)[2] & 07777), ' ', $top =~ m{/vos\w{6}$} ? 'named' : $top, "\n";
chdir $top or die;
sub show { print join(' ', map { defined $_ ? $_ : 'undef' } @_), "\n" }
umask 022;
show(make_path('a/b/c', 'a/d', { mode => 0750 }));
show(make_path('a/b/c'));
show(sprintf '%o', (stat 'a/b')[2] & 07777);
show(mkpath('m/n', 0, 0700), mkpath(['p', 'q/r']));
show(mkpath('v1/v2', 1));
open my $fh, '>', 'plain' or die;
close $fh;
make_path('plain/x', { error => \my $errors });
for my $entry (@$errors) { my ($path, $message) = %$entry; show("error [$path] $message") }
eval { make_path('plain/x'); 1 } or print $@ =~ /^(.*?) at /, "\n";
open $fh, '>', 'a/b/file' or die;
close $fh;
symlink '..', 'a/up' or die;
show(remove_tree('a', { keep_root => 1, result => \my $gone }));
show(sort @$gone);
show(-d 'a' ? 'kept' : 'gone');
show(remove_tree('a', 'm', 'missing'), rmtree('p'), rmtree(['q', 'v1']), remove_tree('plain'));
opendir my $dh, '.' or die;
show('left', sort grep { !/^\.\.?$/ } readdir $dh);
closedir $dh;

my ($handle, $name) = tempfile('tXXXXX', SUFFIX => '.dat', DIR => $top, UNLINK => 1);
print {$handle} "line\n";
seek $handle, 0, SEEK_SET;
show(scalar(<$handle>) =~ /line/ ? 'read' : 'no', $name =~ m{^\Q$top\E/t\w{5}\.dat$} ? 'named' : $name, sprintf('%o', (stat $name)[2] & 0777));
close $handle;
my $anonymous = tempfile();
print {$anonymous} 'x';
show(defined fileno $anonymous ? 'open' : 'no', (stat $anonymous)[3]);
my $shared = File::Temp->new(DIR => $top);
my $pid = fork;
die unless defined $pid;
if (!$pid) { exit 0 }
waitpid $pid, 0;
show(-e $shared->filename && -d $top ? 'child removed nothing' : 'child removed it');
eval { tempfile('short') ; 1 } or print $@ =~ /^(.*)/, "\n";
eval { tempfile('XXXXXX', DIR => '/nonexistent'); 1 } or print $@ =~ m{^(Error in tempfile\(\) using template /nonexistent/XXXXXX): Could not create temp file \S+ (No such.*?) at }, "\n";

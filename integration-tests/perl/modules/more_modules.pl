# File::Glob, File::Compare, Memoize, Class::Struct, Module::Load, Tie::RefHash.
use strict;
use warnings;
use File::Glob qw(bsd_glob GLOB_MARK GLOB_NOCASE GLOB_NOCHECK GLOB_CSH);
use File::Compare;
use Memoize;
use Class::Struct;
use Module::Load;
use Tie::RefHash;
use File::Temp qw(tempdir);

chdir tempdir(CLEANUP => 1) or die;
mkdir $_ for qw(dir dir/sub);
for my $name ('a.txt', 'b.txt', 'B.dat', '.hidden', 'with space', 'dir/x.txt', 'dir/sub/y.txt', 'z[1]') { open my $fh, '>', $name or die; print {$fh} $name; close $fh }
sub show { print join('|', @_), "\n" }
show(bsd_glob('*.txt')); show(bsd_glob('{a,b}.txt')); show(bsd_glob('{q,r}')); show(bsd_glob('*')); show(bsd_glob('.h*'));
show(bsd_glob('*/*')); show(bsd_glob('*/*/*.txt')); show(bsd_glob('[ab].txt')); show(bsd_glob('[!a]*.txt')); show(bsd_glob('with space')); show(bsd_glob('w* s*'));
show(bsd_glob('d*', GLOB_CSH | GLOB_MARK)); show(bsd_glob('b*', GLOB_CSH | GLOB_NOCASE)); show(bsd_glob('none*')); show(bsd_glob('none*', GLOB_NOCHECK)); show(bsd_glob('z\[*')); show(bsd_glob('?.txt')); show(bsd_glob('a.t{xt,st}'));
{ local $ENV{HOME} = '/home/somebody'; show(bsd_glob('~')); show(bsd_glob('~/x')) }
show(glob('a.txt *.dat'), glob('"with space"'));
show(compare('a.txt', 'a.txt'), compare('a.txt', 'b.txt'), compare('a.txt', 'missing'), File::Compare::compare_text('a.txt', 'a.txt'));

my $calls = 0;
sub slow { my $n = shift; $calls++; return $n < 2 ? $n : slow($n - 1) + slow($n - 2) }
memoize('slow');
show(slow(30), $calls);
sub pair { $calls++; return wantarray ? ('list', @_) : 'scalar' }
memoize('pair', NORMALIZER => sub { join ',', sort @_ });
$calls = 0;
my @l = pair(1, 2); my $s = pair(2, 1); @l = pair(2, 1);
show(@l, $s, $calls);
Memoize::unmemoize('pair');
pair() for 1 .. 2;
show($calls);

struct(Point => { x => '$', y => '$' });
struct('Shape', [name => '$', points => '@', tags => '%', origin => 'Point']);
my $shape = Shape->new(name => 'square', points => [1, 2], origin => Point->new(x => 0, y => 5));
$shape->points(1, 9);
$shape->tags('color', 'red');
$shape->name('box');
show($shape->name, "@{ $shape->points }", $shape->points(0), $shape->tags('color'), $shape->origin->y);
eval { $shape->origin('wrong'); 1 } or print $@ =~ /^(origin argument is wrong class)/, "\n";
eval { Point->new(z => 1); 1 } or print $@ =~ /^(Initializer for z must be)/, "\n";
load 'Text::Abbrev';
show(defined &Text::Abbrev::abbrev ? 'loaded' : 'missing');
eval { load 'No::Such::Module'; 1 } or print $@ =~ /^(Can't locate No\/Such\/Module.pm)/, "\n";
tie my %by_ref, 'Tie::RefHash';
my $key = [1, 2];
$by_ref{$key} = 'array';
$by_ref{plain} = 'text';
show($by_ref{$key}, join(',', sort map { ref $_ || $_ } keys %by_ref), exists $by_ref{[1, 2]} ? 'there' : 'absent', delete $by_ref{$key});

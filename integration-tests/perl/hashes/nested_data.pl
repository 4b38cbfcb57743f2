# Structures of hashes and arrays: building, walking, copying, references into them (perldsc).
use strict;
use warnings;

my $tree = {
    name => 'root',
    children => [
        { name => 'left', children => [{ name => 'leaf', tags => { a => 1, b => [1, 2, 3] } }] },
        { name => 'right' },
    ],
};

sub walk {
    my ($node, $depth) = @_;
    print '  ' x $depth, $node->{name}, "\n";
    walk($_, $depth + 1) for @{ $node->{children} || [] };
}
walk($tree, 0);
my $leaf = $tree->{children}[0]{children}[0];
$leaf->{tags}{b}[1] = 'two';
print "@{$tree->{children}[0]{children}[0]{tags}{b}} ", scalar @{ $tree->{children} }, "\n";

sub clone {
    my $x = shift;
    return
          ref $x eq 'HASH' ? { map { $_ => clone($x->{$_}) } keys %$x }
        : ref $x eq 'ARRAY' ? [map { clone($_) } @$x]
        : $x;
}
my $copy = clone($tree);
$copy->{children}[1]{name} = 'changed';
print "$tree->{children}[1]{name} $copy->{children}[1]{name}\n";
my @matrix = map { [map { $_ * $_[0] } 1 .. 3] } 1 .. 2 if 0;
my @m = ([1, 2, 3], [4, 5, 6]);
my @t = map {
    my $c = $_;
    [map { $_->[$c] } @m]
} 0 .. $#{ $m[0] };
print join(' ', map { "[@$_]" } @t), "\n";
my %by = ();
push @{ $by{ length $_ } }, $_ for qw(a bb cc d eee);
print join(' ', map { "$_: @{$by{$_}}" } sort keys %by), "\n";
my %hoh = (x => { n => 2 }, y => { n => 1 });
print join(',', sort { $hoh{$a}{n} <=> $hoh{$b}{n} } keys %hoh), "\n";
my ($ref, $code) = (\$tree->{name}, { add => sub { $_[0] + $_[1] } });
$$ref = 'renamed';
print "$tree->{name} ", $code->{add}->(2, 3), " ", $code->{add}(4, 5), "\n";
print exists $tree->{none}[0] ? 1 : 0, " ", ref $tree->{none}, " ",
    join(',', map { ref } \1, [], {}, sub { }, \\1, qr/x/, \*STDOUT), "\n";

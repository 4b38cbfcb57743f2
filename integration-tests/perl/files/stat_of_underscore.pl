# The handle _, stacked file tests, -l and lstat, objects that overload -X.
use strict;
use warnings;

my $f = "under.$$";
open my $h, '>', $f or die; print $h "x" x 7; close $h;
symlink $f, "$f.link" or die;
print -e -f -s $f ? "size " . (-s _) : "no", "\n";
stat $f;
print eval { lstat _; 1 } ? "ok\n" : $@ =~ s/ at .*//sr, "\n";
print eval { -l _; 1 } ? "ok\n" : $@ =~ s/ at .*//sr, "\n";
lstat "$f.link";
print -l _ ? "link\n" : "no link\n";
print eval { -l -e "$f.link" } ? "ok\n" : $@ =~ s/ at .*//sr, "\n";
print defined -d "$f.none" ? "defined" : "undef", " ", $!{ENOENT} ? 1 : 0, "\n";
print -f "$f.link" && !-d _ ? "file\n" : "?\n";
{
    package Named; use overload '""' => sub { $_[0][0] }, fallback => 1;
    package Tested; use overload '-X' => sub { "asked -$_[1]" }, fallback => 1;
}
print -s bless([$f], 'Named'), "\n";
print -r bless([], 'Tested'), " ", -M bless([], 'Tested'), "\n";
my @all = stat $f; print scalar @all, "\n";
unlink $f, "$f.link";

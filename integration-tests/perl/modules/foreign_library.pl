# Modules with a native half come from the interpreter, whatever @INC begins with.
use strict;
use warnings;
my $dir = "/tmp/foreign$$";
mkdir $dir or die "mkdir: $!";
mkdir "$dir/Own";
for my $name (qw(Own/Pure)) {
    open my $out, '>', "$dir/$name.pm" or die "open: $!";
    (my $package = $name) =~ s{/}{::}g;
    print $out "package $package; sub where { 'from the directory' } 1;\n";
    close $out or die;
}
unshift @INC, $dir;
require Own::Pure;
print Own::Pure::where(), "\n";
require List::Util;
print List::Util::sum(1 .. 4), "\n";
{
    local @INC = ($dir);
    require POSIX if $^X =~ /vos/;
    print "Config is there\n" if eval { require Config; 1 } || $^X !~ /vos/;
    print eval { require No::Such; 1 } ? "found\n" : $@ =~ /^Can't locate No\/Such\.pm in \@INC/ ? "not found\n" : $@;
}
require Config;
print "fork $Config::Config{d_fork}, ivsize $Config::Config{ivsize}, path_sep $Config::Config{path_sep}\n";
print "loader\n" if defined &DynaLoader::boot_DynaLoader;

# A reference put into a symbol table is a constant.
my $value;
BEGIN { $value = 42; $Own::Table::{ANSWER} = \$value; }
print Own::Table::ANSWER(), "\n" if defined &Own::Table::ANSWER;

# A package that require has named is a class.
sub import { 'mine' }
print eval { require Own::Pure; can Own::Pure 'where' } ? "class\n" : "no\n";
for ($::{'utf8::'}) {
    print ref \$_, ' ', exists $$_{encode} ? 'encode' : '', "\n";
}
END { unlink "$dir/Own/Pure.pm"; rmdir "$dir/Own"; rmdir $dir }

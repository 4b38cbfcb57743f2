package File::Basename;
# Splits path names as Unix does. Natives: none.
use strict;
our $VERSION = '2.85';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(fileparse fileparse_set_fstype basename dirname);
our ($Fileparse_fstype, $Fileparse_igncase) = ('Unix', 0);

sub fileparse_set_fstype {
    my $before = $Fileparse_fstype;
    if (@_ && $_[0] !~ /^(?:unix|vms)?$/i) {
        return $before if $_[0] eq $before;
    }
    $Fileparse_fstype = 'Unix';
    return wantarray ? ($before, $Fileparse_igncase) : $before;
}

sub fileparse {
    my ($path, @suffixes) = @_;
    if (!defined $path) { require Carp; Carp::croak('fileparse(): need a valid pathname') }
    my ($dir, $name) = $path =~ m{^(.*/)?(.*)\z}s;
    $dir = './' unless defined $dir && length $dir;
    my $tail = '';
    for my $suffix (@suffixes) {
        if ($name =~ s/($suffix)\z//s) { $tail = $1 . $tail }
    }
    return wantarray ? ($name, $dir, $tail) : $name;
}

sub basename {
    my ($path, @suffixes) = @_;
    $path =~ s{(.)/+\z}{$1}s;
    my ($name, $dir, $tail) = fileparse($path, map { "\Q$_\E" } @suffixes);
    if (length $tail && !length $name) { $name = $tail }
    $name = $dir unless length $name;
    return $name;
}

sub dirname {
    my $path = shift;
    my ($name, $dir) = fileparse($path);
    $dir =~ s{(.)/+\z}{$1}s;
    if (!length $name) {
        (undef, $dir) = fileparse($dir);
        $dir =~ s{(.)/+\z}{$1}s;
    }
    return $dir;
}

1;

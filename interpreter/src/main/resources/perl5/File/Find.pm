package File::Find;
# Walks directory trees and calls back for each file. Natives: none.
use strict;
use warnings;
use warnings::register;
our $VERSION = '1.40';
require Exporter;
require Cwd;
our @ISA = ('Exporter');
our @EXPORT = qw(find finddepth);
our ($name, $dir, $prune, $dont_use_nlink, $fullname);

sub find {
    my $options = _options(shift);
    return _start($options, @_);
}

sub finddepth {
    my $options = { %{ _options(shift) }, bydepth => 1 };
    return _start($options, @_);
}

sub _options {
    my $wanted = shift;
    if (ref $wanted eq 'CODE') { return { wanted => $wanted } }
    if (ref $wanted eq 'HASH') {
        if (!$wanted->{wanted} || ref $wanted->{wanted} ne 'CODE') {
            require Carp;
            Carp::croak('no &wanted subroutine given');
        }
        return { %$wanted };
    }
    require Carp;
    Carp::croak('no &wanted subroutine given');
}

sub _start {
    my ($options, @tops) = @_;
    my $cwd = Cwd::getcwd();
    local ($name, $dir, $prune, $fullname, $_);
    $options->{follow} ||= $options->{follow_fast};
    my %seen;
    for my $top (@tops) {
        $top =~ s{(?<=[^/])/+\z}{} if $top =~ m{[^/]/+\z};
        my @stat = $options->{follow} ? stat $top : lstat $top;
        if (!@stat) {
            warnings::warnif("Can't stat $top: $!\n");
            next;
        }
        if (-d _) { _directory($options, $top, $top, 1, \%seen, $cwd) }
        else {
            my ($parent, $leaf) = $top =~ m{^(.*/)?(.*)\z}s;
            $parent = './' unless defined $parent;
            ($dir, $name) = ($parent, "$parent$leaf");
            $_ = $options->{no_chdir} ? $name : $leaf;
            if (!$options->{no_chdir} && !chdir $parent) {
                warnings::warnif("Couldn't chdir $parent: $!\n");
                next;
            }
            $options->{wanted}->();
            chdir $cwd unless $options->{no_chdir};
        }
    }
    chdir $cwd unless $options->{no_chdir};
    return;
}

# Visits a directory: itself, what is in it, and with bydepth itself last.
sub _directory {
    my ($options, $path, $leaf, $top, $seen, $cwd) = @_;
    my $parent = $top ? $path : $path =~ m{^(.*)/}s ? (length $1 ? $1 : '/') : '.';
    my $abs = $path =~ m{^/} ? $path : "$cwd/$path";
    if ($options->{follow}) {
        my @id = stat $abs;
        return if @id && $seen->{"$id[0],$id[1]"}++;
    }
    if ($top && !$options->{no_chdir} && !chdir $abs) {
        warnings::warnif("Can't cd to $path: $!\n");
        return;
    }
    if (!$options->{bydepth}) {
        ($dir, $name, $prune) = ($parent, $path, 0);
        $_ = $options->{no_chdir} ? $path : $top ? '.' : $leaf;
        $fullname = Cwd::abs_path($abs) if $options->{follow};
        $options->{wanted}->();
        return if $prune;
    }
    if (!$options->{no_chdir} && !chdir $abs) {
        warnings::warnif("Can't cd to " . ($top ? $path : "($parent) $leaf") . ": $!\n");
        return;
    }
    $dir = $path;
    if (opendir my $handle, $options->{no_chdir} ? $abs : '.') {
        my @names = grep { $_ ne '.' && $_ ne '..' } readdir $handle;
        closedir $handle;
        if ($options->{preprocess}) {
            @names = grep { $_ ne '.' && $_ ne '..' } $options->{preprocess}->(@names);
        }
        my @below = grep { _file($options, $path, $_, $abs) } @names;
        for my $below (@below) {
            my $full = $path eq '/' ? "/$below" : "$path/$below";
            _directory($options, $full, $below, 0, $seen, $cwd);
            chdir $abs unless $options->{no_chdir};
        }
    }
    else {
        warnings::warnif("Can't opendir($path): $!\n");
    }
    if ($options->{postprocess}) {
        $dir = $path;
        $options->{postprocess}->();
    }
    if ($options->{bydepth}) {
        if (!$options->{no_chdir}) {
            my $back = $top ? $abs : $abs =~ m{^(.*)/}s && length $1 ? $1 : '/';
            chdir $back;
        }
        ($dir, $name) = ($parent, $path);
        $_ = $options->{no_chdir} ? $path : $top ? '.' : $leaf;
        $options->{wanted}->();
    }
}

# Calls back for an entry that is not a directory; true for a directory, which comes later.
sub _file {
    my ($options, $path, $leaf, $abs) = @_;
    my $full = $path eq '/' ? "/$leaf" : "$path/$leaf";
    my $real = $abs eq '/' ? "/$leaf" : "$abs/$leaf";
    lstat $real;
    if (-l _ && $options->{follow}) { stat $real }
    return 1 if -d _;
    ($dir, $name) = ($path, $full);
    $fullname = Cwd::abs_path($real) if $options->{follow};
    local $_ = $options->{no_chdir} ? $full : $leaf;
    $options->{wanted}->();
    return '';
}

1;

package File::Path;
# Makes and removes whole directory trees. Natives: none.
use strict;
our $VERSION = '2.18';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(mkpath rmtree);
our @EXPORT_OK = qw(make_path remove_tree);

sub make_path {
    my $options = @_ && ref $_[-1] eq 'HASH' ? pop @_ : {};
    return _make($options, @_);
}

sub mkpath {
    my $options = {};
    if (@_ && ref $_[-1] eq 'HASH') { $options = pop @_ }
    elsif (@_ && (ref $_[0] eq 'ARRAY' || @_ == 2 && $_[1] =~ /^[01]?$/ || @_ == 3)) {
        my ($paths, $verbose, $mode) = @_;
        $options = { verbose => $verbose, defined $mode ? (mode => $mode) : () };
        return _make($options, ref $paths ? @$paths : $paths);
    }
    return _make($options, @_);
}

sub remove_tree {
    my $options = @_ && ref $_[-1] eq 'HASH' ? pop @_ : {};
    return _remove($options, @_);
}

sub rmtree {
    my $options = {};
    if (@_ && ref $_[-1] eq 'HASH') { $options = pop @_ }
    elsif (@_ && (ref $_[0] eq 'ARRAY' || @_ > 1 && $_[1] =~ /^[01]?$/)) {
        my ($paths, $verbose, $safe) = @_;
        $options = { verbose => $verbose, safe => $safe };
        return _remove($options, ref $paths ? @$paths : $paths);
    }
    return _remove($options, @_);
}

# Reports "action path: error" into the caller's list, or as a warning or death as each call does.
sub _problem {
    my ($options, $fatal, $action, $path) = @_;
    my $error = "$!";
    if ($options->{error}) {
        push @{ ${ $options->{error} } }, { defined $path ? $path : '' => $error };
        return;
    }
    require Carp;
    my $text = defined $path ? "$action $path: $error" : "$action: $error";
    $fatal ? Carp::croak($text) : Carp::carp($text);
}

sub _make {
    my ($options, @paths) = @_;
    ${ $options->{error} } = [] if $options->{error};
    my $mode = defined $options->{mode} ? $options->{mode} : defined $options->{mask} ? $options->{mask} : 0777;
    my @made;
    for my $path (@paths) {
        next unless defined $path && length $path;
        next if -d $path;
        my $so_far = $path =~ m{^/} ? '/' : '';
        my @parts = grep { length } split m{/}, $path;
        for my $part (@parts) {
            $so_far .= $so_far eq '' || $so_far =~ m{/\z} ? $part : "/$part";
            next if -d $so_far;
            if (mkdir $so_far, $mode) {
                push @made, $so_far;
                print "mkdir $so_far\n" if $options->{verbose};
                chmod $options->{chmod}, $so_far if defined $options->{chmod};
                _owner($options, $so_far);
                next;
            }
            my $error = $!;
            next if -d $so_far;
            $! = $error;
            _problem($options, 1, 'mkdir', $so_far);
        }
    }
    return @made;
}

sub _owner {
    my ($options, $path) = @_;
    my ($user, $group) = (defined $options->{user} ? $options->{user} : $options->{owner}, $options->{group});
    $user = $options->{uid} unless defined $user;
    return unless defined $user || defined $group;
    $user = getpwnam $user if defined $user && $user =~ /\D/;
    $group = getgrnam $group if defined $group && $group =~ /\D/;
    chown defined $user ? $user : -1, defined $group ? $group : -1, $path
        or _problem($options, 0, 'Cannot change owner of', $path);
}

sub _remove {
    my ($options, @paths) = @_;
    ${ $options->{error} }  = [] if $options->{error};
    ${ $options->{result} } = [] if $options->{result};
    my $count = 0;
    for my $path (@paths) {
        if (!defined $path || !length $path) { next }
        $path =~ s{(?<=[^/])/+\z}{} if $path =~ m{/\z};
        require Cwd;
        my $here = Cwd::getcwd();
        my $real = -d $path && !-l $path ? Cwd::abs_path($path) : undef;
        if (defined $real && defined $here && ($here eq $real || index($here, $real eq '/' ? '/' : "$real/") == 0)) {
            local $! = 0;
            require Carp;
            Carp::carp("cannot remove path when cwd is $here");
            next;
        }
        $count += _remove_one($options, $path, $path, $options->{keep_root} ? 1 : 0);
    }
    return $count;
}

sub _remove_one {
    my ($options, $path, $leaf, $keep) = @_;
    my @stat = lstat $path or return 0;
    if (($stat[2] & 0170000) != 0040000) {
        return 0 if $keep;
        if (unlink $path) {
            print "unlink $path\n" if $options->{verbose};
            push @{ ${ $options->{result} } }, $leaf if $options->{result};
            return 1;
        }
        _problem($options, 0, 'cannot unlink file', $path);
        return 0;
    }
    my $count = 0;
    my $dir;
    if (!opendir $dir, $path) {
        chmod +($stat[2] & 07777) | 0700, $path unless $options->{safe};
        if (!opendir $dir, $path) {
            _problem($options, 0, 'cannot opendir', $path);
            return 0;
        }
    }
    my @names = grep { $_ ne '.' && $_ ne '..' } readdir $dir;
    closedir $dir;
    chmod +($stat[2] & 07777) | 0700, $path if @names && ($stat[2] & 0700) != 0700 && !$options->{safe};
    $count += _remove_one($options, $path eq '/' ? "/$_" : "$path/$_", $_, 0) for @names;
    return $count if $keep;
    if (rmdir $path) {
        print "rmdir $path\n" if $options->{verbose};
        push @{ ${ $options->{result} } }, $leaf if $options->{result};
        return $count + 1;
    }
    _problem($options, 0, 'cannot remove directory', $path);
    return $count;
}

1;

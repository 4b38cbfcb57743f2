package IPC::Open3;
# Starts a command with pipes on its standard handles. Natives: none.
use strict;
use warnings;
our $VERSION = '1.22';
require Exporter;
require Symbol;
our @ISA = ('Exporter');
our @EXPORT = ('open3');

sub _croak { require Carp; goto &Carp::croak }

# A handle given by name belongs to the package that called open3.
sub _handle {
    my ($handle, $package) = @_;
    return $handle if ref $handle || ref \$handle eq 'GLOB';
    return Symbol::qualify_to_ref($handle, $package);
}

sub open3 {
    @_ >= 4 or _croak('open3(in, out, err, command) needs at least four arguments');
    my $package = caller;
    return spawn('open3', $package, @_);
}

# Works for open2 as well: the caller's variables are set where they were undefined.
sub spawn {
    my ($me, $package, undef, undef, undef, @command) = @_;
    $_[2] = Symbol::gensym() unless defined $_[2] && length $_[2];
    $_[3] = Symbol::gensym() unless defined $_[3] && length $_[3];
    my ($in, $out, $err) = @_[2, 3, 4];
    my ($dup_in, $dup_out, $dup_err);
    if (!ref $in && $in =~ s/^<&//)  { $dup_in = 1; $in = _parent_handle($in, $package) } else { $in = _handle($in, $package) }
    if (!ref $out && $out =~ s/^>&//) { $dup_out = 1; $out = _parent_handle($out, $package) } else { $out = _handle($out, $package) }
    my $merge = !defined $err || !length $err || !ref $err && !ref $out && $err eq $out;
    if (!$merge) {
        if (!ref $err && $err =~ s/^>&//) { $dup_err = 1; $err = _parent_handle($err, $package) } else { $err = _handle($err, $package) }
        $merge = 1 if !$dup_err && !$dup_out && "$err" eq "$out";
    }
    my ($child_in, $child_out, $child_err);
    if (!$dup_in)  { pipe $child_in, $in or _croak("$me: pipe($in) failed: $!") }
    if (!$dup_out) { pipe $out, $child_out or _croak("$me: pipe($out) failed: $!") }
    if (!$merge && !$dup_err) { pipe $err, $child_err or _croak("$me: pipe($err) failed: $!") }
    # Tells us why exec failed; closed by a successful exec.
    my ($report, $tell);
    pipe $report, $tell or _croak("$me: pipe failed: $!");
    my $pid = fork;
    _croak("$me: fork failed: $!") unless defined $pid;
    if (!$pid) { _child($me, $dup_in ? $in : $child_in, $dup_out ? $out : $child_out, $merge ? undef : $dup_err ? $err : $child_err, $tell, \@command) }
    close $tell;
    close $_ for grep { defined } $child_in, $child_out, $child_err;
    my $why = do { local $/; <$report> };
    close $report;
    if (defined $why && length $why) {
        waitpid $pid, 0;
        my ($number, $text) = split /:/, $why, 2;
        $! = $number;
        _croak("$me: $text");
    }
    close $in if $dup_in;
    for my $fh ($in) {
        next if $dup_in;
        my $before = select $fh;
        $| = 1;
        select $before;
    }
    return $pid;
}

sub _parent_handle {
    my ($name, $package) = @_;
    if ($name =~ /^=?(\d+)\z/) {
        my $fh;
        open $fh, "+<&=", $1 or open $fh, '>&=', $1 or _croak("open3: no such handle $name: $!");
        return $fh;
    }
    return Symbol::qualify_to_ref($name, $package);
}

sub _child {
    my ($me, $in, $out, $err, $tell, $command) = @_;
    my $ok = eval {
        # First copies that are out of the way of 0, 1 and 2, then those.
        my @copy;
        for my $pair ([$in, '<&'], [$out, '>&'], [$err, '>&']) {
            my ($fh, $mode) = @$pair;
            if (!defined $fh) { push @copy, undef; next }
            my @hold;
            my $dup;
            while (1) {
                open $dup, $mode, $fh or die "dup: $!\n";
                last if fileno $dup > 2;
                push @hold, $dup;
                undef $dup;
            }
            push @copy, $dup;
        }
        open STDIN, '<&', $copy[0] or die "Can't dup STDIN: $!\n";
        open STDOUT, '>&', $copy[1] or die "Can't dup STDOUT: $!\n";
        open STDERR, '>&', defined $copy[2] ? $copy[2] : \*STDOUT or die "Can't dup STDERR: $!\n";
        close $_ for grep { defined } @copy;
        1;
    };
    my $error = $@;
    if ($ok) {

        no warnings 'exec';
        exec @$command;
        $error = "exec of @$command failed: $!";
    }
    my $number = $! + 0;
    chomp $error;
    syswrite $tell, "$number:$error";
    require POSIX;
    POSIX::_exit(255);
}

1;

package IPC::Cmd;
# Finds and runs commands, keeping what they print. Natives: none.
use strict;
use warnings;
our $VERSION = '1.04';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT_OK = qw(can_run run run_forked QUOTE);
our ($VERBOSE, $WARN, $USE_IPC_RUN, $USE_IPC_OPEN3, $INSTANCES) = (0, 1, 0, 1, 0);

sub can_use_ipc_run   { return '' }
sub can_use_ipc_open3 { return 1 }
sub can_use_run_forked { return 1 }
sub can_capture_buffer { return 1 }
sub QUOTE () { "'" }

sub can_run {
    my $command = shift;
    if ($command =~ m{^/}) { return -x $command && !-d _ ? $command : undef }
    require File::Spec;
    my @found;
    for my $dir (File::Spec->path) {
        my $path = File::Spec->catfile($dir, $command);
        next unless -x $path && !-d _;
        return $path unless $INSTANCES && wantarray;
        push @found, $path;
    }
    return $INSTANCES ? @found : undef;
}

sub run {
    my %given = @_ == 1 ? (command => $_[0]) : @_;
    my @command = ref $given{command} ? @{ $given{command} } : ($given{command});
    my $verbose = exists $given{verbose} ? $given{verbose} : $VERBOSE;
    my (@all, @out, @err);
    print "Running [@command]...\n" if $verbose;
    require IPC::Open3;
    require IO::Select;
    require Symbol;
    my ($in, $from, $error) = (undef, undef, Symbol::gensym());
    my $problem;
    my $pid = eval { IPC::Open3::open3($in, $from, $error, @command) };
    if (!$pid) {
        $problem = $@;
        chomp $problem;
        return wantarray ? ('', $problem, [], [], []) : '';
    }
    close $in;
    my $select = IO::Select->new($from, $error);
    my $late;
    my $until = $given{timeout} ? time + $given{timeout} : undef;
    while ($select->count) {
        my @ready = $select->can_read(defined $until ? $until - time : undef);
        if (!@ready && defined $until && time >= $until) { $late = 1; kill 'KILL', $pid; last }
        for my $fh (@ready) {
            my $buffer;
            my $got = sysread $fh, $buffer, 4096;
            if (!$got) { $select->remove($fh); next }
            push @all, $buffer;
            push @{ $fh == $from ? \@out : \@err }, $buffer;
            print $buffer if $verbose;
        }
    }
    waitpid $pid, 0;
    my $status = $?;
    if ($late) { $problem = "IPC::Cmd::TimeOut: Command '@command' aborted by alarm after $given{timeout} seconds" }
    elsif ($status & 127) { $problem = "'@command' died from signal " . ($status & 127) }
    elsif ($status) { $problem = "'@command' exited with value " . ($status >> 8) }
    ${ $given{buffer} } = join '', @all if $given{buffer};
    my $ok = defined $problem ? '' : 1;
    return wantarray ? ($ok, $problem, \@all, \@out, \@err) : $ok;
}

sub run_forked {
    my ($command, $options) = @_;
    my ($ok, $problem, $all, $out, $err) = run(command => $command, timeout => $options->{timeout});
    my $status = $?;
    return {
        exit_code => $status >> 8, stdout => join('', @$out), stderr => join('', @$err), merged => join('', @$all),
        timeout => defined $problem && $problem =~ /TimeOut/ ? $options->{timeout} : 0,
        killed_by_signal => $status & 127, err_msg => defined $problem ? $problem : '',
    };
}

1;

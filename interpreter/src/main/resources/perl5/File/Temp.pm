package File::Temp;
# Temporary files and directories, removed by the process that made them. Natives: none.
use strict;
use warnings;
our $VERSION = '0.2311';
require Exporter;
require IO::Handle;
require IO::Seekable;
require File::Spec;
use Fcntl qw(O_CREAT O_EXCL O_RDWR O_NOFOLLOW);
use overload '""' => 'STRINGIFY', '0+' => 'NUMIFY', fallback => 1;
our @ISA = qw(Exporter IO::Handle IO::Seekable);
our @EXPORT = qw(tempfile tempdir tmpnam tmpfile unlink0 cleanup SEEK_SET SEEK_CUR SEEK_END);
our @EXPORT_OK = qw(tempfile tempdir tmpnam tmpfile unlink0 unlink1 cleanup mktemp mkstemp mkstemps
    mkdtemp SEEK_SET SEEK_CUR SEEK_END);
our %EXPORT_TAGS = (
    POSIX    => [qw(tmpnam tmpfile)],
    mktemp   => [qw(mktemp mkstemp mkstemps mkdtemp)],
    seekable => [qw(SEEK_SET SEEK_CUR SEEK_END)],
);
our ($DEBUG, $KEEP_ALL) = (0, 0);

use constant { TEMPXXX => 'XXXXXXXXXX', STANDARD => 0, MEDIUM => 1, HIGH => 2 };

my @letters = ('a' .. 'z', 'A' .. 'Z', 0 .. 9, '_');
my (%files, %dirs);     # what END removes, by the pid that made it
my (%file_of, %dir_of); # object address => name and options

sub SEEK_SET () { 0 }
sub SEEK_CUR () { 1 }
sub SEEK_END () { 2 }

sub safe_level { return STANDARD }
sub top_system_uid { return 10 }

sub _croak { require Carp; goto &Carp::croak }

sub _fill {
    my $template = shift;
    $template =~ s/X(?=X*\z)/$letters[int rand @letters]/ge;
    return $template;
}

sub _check {
    my ($template, $name) = @_;
    $template =~ /XXXX\z/
        or _croak("Error in $name() using template $template: The template must end with at least 4 'X' characters\n");
}

sub _check_parent {
    my ($template, $suffix, $caller) = @_;
    my $parent = $template =~ m{^(.*/)}s ? $1 : '.';
    my $why = !-e $parent ? 'does not exist' : !-d _ ? 'is not a directory' : !-w _ ? 'is not writable' : return;
    _croak("Error in $caller() using template $template$suffix: Parent directory ($parent) $why");
}

# Opens a new file for a template; returns handle and name, or dies.
sub _open {
    my ($template, $suffix, $caller, $perms) = @_;
    _check($template, $caller);
    my $error = '';
    _check_parent($template, $suffix, $caller);
    for (1 .. 256) {
        my $path = _fill($template) . $suffix;
        local $^F = 2;
        if (sysopen my $fh, $path, O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW, defined $perms ? $perms : 0600) {
            binmode $fh;
            return ($fh, $path);
        }
        $error = "Could not create temp file $path: $!";
        last unless $! == 17;
    }
    _croak("Error in $caller() using template $template$suffix: $error");
}

sub _mkdir {
    my ($template, $caller) = @_;
    _check($template, $caller);
    my $error = '';
    _check_parent($template, '', $caller);
    for (1 .. 256) {
        my $path = _fill($template);
        return $path if mkdir $path, 0700;
        $error = "Could not create directory $path: $!";
        last unless $! == 17;
    }
    _croak("Error in $caller() using $template: $error");
}

# The template's full path from TEMPLATE, DIR and TMPDIR, as both tempfile and tempdir take them.
sub _template {
    my ($template, $options) = @_;
    if (defined $template) {
        if (defined $options->{DIR}) { return File::Spec->catfile($options->{DIR}, $template) }
        return $options->{TMPDIR} ? File::Spec->catfile(_tmpdir(), $template) : $template;
    }
    return File::Spec->catfile(defined $options->{DIR} ? $options->{DIR} : _tmpdir(), TEMPXXX);
}

sub _tmpdir { return File::Spec->tmpdir }

sub tempfile {
    shift if @_ && !ref $_[0] && $_[0] eq 'File::Temp';
    my $template = @_ % 2 ? shift : undef;
    my %options = (DIR => undef, SUFFIX => '', UNLINK => 0, OPEN => 1, TMPDIR => 0, EXLOCK => 0, @_);
    $template = delete $options{TEMPLATE} if !defined $template && defined $options{TEMPLATE};
    $template = _template($template, \%options);
    if (!$options{OPEN}) {
        require Carp;
        Carp::carp("tempfile(): temporary filename requested but not opened.\nPossibly unsafe, consider using tempfile() with OPEN set to true\n") if $^W;
        return (undef, mktemp($template) . $options{SUFFIX});
    }
    my ($fh, $path) = _open($template, $options{SUFFIX}, 'tempfile', $options{PERMS});
    if (!wantarray) {
        unlink $path unless $KEEP_ALL;
        return $fh;
    }
    _remember($path) if $options{UNLINK};
    return ($fh, $path);
}

sub _remember {
    my $path = shift;
    $files{$$}{ File::Spec->rel2abs($path) } = 1;
}

sub tempdir {
    shift if @_ && !ref $_[0] && $_[0] eq 'File::Temp';
    my $template = @_ % 2 ? shift : undef;
    my %options = (CLEANUP => 0, DIR => undef, TMPDIR => 0, @_);
    $template = delete $options{TEMPLATE} if !defined $template && defined $options{TEMPLATE};
    my $path = _mkdir(_template($template, \%options), 'tempdir');
    $dirs{$$}{ File::Spec->rel2abs($path) } = 1 if $options{CLEANUP};
    return $path;
}

sub mkstemp  { my @new = _open($_[0], '', 'mkstemp'); return wantarray ? @new : $new[0] }
sub mkstemps { my @new = _open($_[0], $_[1], 'mkstemps'); return wantarray ? @new : $new[0] }
sub mkdtemp  { return _mkdir($_[0], 'mkdtemp') }

sub mktemp {
    my $template = shift;
    _check($template, 'mktemp');
    for (1 .. 256) {
        my $path = _fill($template);
        return $path unless -e $path || -l $path;
    }
    _croak("Error getting name to temp file from template $template");
}

sub tmpnam {
    my $template = File::Spec->catfile(_tmpdir(), TEMPXXX);
    return wantarray ? mkstemp($template) : mktemp($template);
}

sub tmpfile {
    my ($fh, $path) = tmpnam();
    unlink $path;
    return $fh;
}

sub unlink0 {
    my ($fh, $path) = @_;
    @_ == 2 or _croak('Usage: unlink0(filehandle, filename)');
    return 0 unless _same_file($fh, $path);
    return $KEEP_ALL || unlink $path ? 1 : 0;
}

sub unlink1 {
    my ($fh, $path) = @_;
    @_ == 2 or _croak('Usage: unlink1(filehandle, filename)');
    return 0 unless _same_file($fh, $path);
    close $fh;
    return $KEEP_ALL ? 1 : unlink $path;
}

sub _same_file {
    my ($fh, $path) = @_;
    my @a = stat $fh;
    my @b = lstat $path;
    return @a && @b && $a[0] == $b[0] && $a[1] == $b[1];
}

sub cleanup {
    return if $KEEP_ALL;
    local ($., $@, $!, $^E, $?);
    for my $path (keys %{ delete $files{$$} || {} }) { unlink $path if -f $path || -l $path }
    for my $path (keys %{ delete $dirs{$$} || {} }) { _remove_dir($path) }
}

sub _remove_dir {
    my $path = shift;
    return unless -d $path;
    require Cwd;
    my $here = Cwd::getcwd();
    chdir '/' if defined $here && ($here eq $path || index($here, "$path/") == 0);
    require File::Path;
    eval { File::Path::rmtree($path, 0, 0); 1 } or warn $@;
    chdir $here if defined $here && -d $here;
}

END { local $?; cleanup() }

sub new {
    my $class = shift;
    $class = ref $class if ref $class;
    my %given = @_ % 2 ? (TEMPLATE => @_) : @_;
    my %options;
    $options{uc $_} = $given{$_} for keys %given;
    my $unlink = exists $options{UNLINK} ? delete $options{UNLINK} : 1;
    my $template = delete $options{TEMPLATE};
    my ($fh, $path) = tempfile(defined $template ? $template : (), %options);
    bless $fh, $class;
    $file_of{ _id($fh) } = { path => $path, unlink => $unlink, pid => $$ };
    $files{$$}{ File::Spec->rel2abs($path) } = 1 if $unlink;
    return $fh;
}

sub newdir {
    my $class = shift;
    my $template = @_ % 2 ? shift : undef;
    my %options = (CLEANUP => 1, @_);
    my $cleanup = delete $options{CLEANUP};
    my $path = tempdir(defined $template ? $template : (), %options, CLEANUP => 0);
    return bless { DIRNAME => $path, CLEANUP => $cleanup, LAUNCHPID => $$ }, 'File::Temp::Dir';
}

sub _id { require Scalar::Util; return Scalar::Util::refaddr($_[0]) }

sub filename  { return $file_of{ _id($_[0]) }{path} }
sub STRINGIFY { return $_[0]->filename }
sub NUMIFY    { return _id($_[0]) }

sub unlink_on_destroy {
    my $self = shift;
    my $entry = $file_of{ _id($self) };
    $entry->{unlink} = shift if @_;
    return $entry->{unlink};
}

sub DESTROY {
    my $self = shift;
    local ($., $@, $!, $^E, $?);
    my $entry = delete $file_of{ _id($self) } or return;
    return unless $entry->{unlink} && $entry->{pid} == $$ && !$KEEP_ALL;
    unlink $entry->{path};
    delete $files{$$}{ File::Spec->rel2abs($entry->{path}) };
}

package File::Temp::Dir;
use overload '""' => 'STRINGIFY', '0+' => \&File::Temp::NUMIFY, fallback => 1;

sub dirname   { return $_[0]{DIRNAME} }
sub STRINGIFY { return $_[0]{DIRNAME} }

sub unlink_on_destroy {
    my $self = shift;
    $self->{CLEANUP} = shift if @_;
    return $self->{CLEANUP};
}

sub DESTROY {
    my $self = shift;
    local ($., $@, $!, $^E, $?);
    return unless $self->unlink_on_destroy && $self->{LAUNCHPID} == $$ && !$File::Temp::KEEP_ALL;
    File::Temp::_remove_dir($self->{DIRNAME});
}

1;

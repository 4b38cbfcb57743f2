package File::stat;
# stat and lstat that return objects. Natives: none.
use strict;
use warnings;
our $VERSION = '1.12';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(stat lstat);
my @fields = qw(dev ino mode nlink uid gid rdev size atime mtime ctime blksize blocks);
our @EXPORT_OK = ((map { "\$st_$_" } @fields), qw(populate stat_cando));
our %EXPORT_TAGS = (FIELDS => [@EXPORT, map { "\$st_$_" } @fields]);
our ($st_dev, $st_ino, $st_mode, $st_nlink, $st_uid, $st_gid, $st_rdev, $st_size, $st_atime, $st_mtime,
    $st_ctime, $st_blksize, $st_blocks);
use overload '-X' => \&_filetest, fallback => 1;

for my $i (0 .. $#fields) {
    no strict 'refs';
    *{ $fields[$i] } = sub { return $_[0][$i] };
}

sub populate {
    return unless @_;
    no strict 'refs';
    ${"st_$fields[$_]"} = $_[$_] for 0 .. $#fields;
    return bless [@_], 'File::stat';
}

sub stat (_) {
    my $what = shift;
    my @values = ref $what || ref \$what eq 'GLOB' ? CORE::stat $what : CORE::stat $what;
    if (!@values && !ref $what && $what !~ m{/}) {
        my $glob = _handle($what, scalar caller);
        @values = CORE::stat $glob if $glob;
    }
    return populate(@values);
}

sub lstat (_) { return populate(CORE::lstat $_[0]) }

sub _handle {
    my ($name, $package) = @_;
    return unless $name =~ /^\w+\z/;
    no strict 'refs';
    my $full = $name =~ /^(?:STDIN|STDOUT|STDERR)$/ ? "main::$name" : "${package}::$name";
    return defined *{$full}{IO} ? \*{$full} : undef;
}

sub stat_cando {
    my ($stat, $bit, $effective) = @_;
    my $uid = $effective ? $> : $<;
    my $mode = $stat->mode;
    if ($uid == 0) {
        return 1 unless $bit & 0111;
        return 1 if $mode & 0111 || ($mode & 0170000) == 0040000;
        return '';
    }
    return $mode & $bit ? 1 : '' if $stat->uid == $uid;
    my %groups = map { $_ => 1 } split ' ', $effective ? $) : $(;
    return $mode & ($bit >> 3) ? 1 : '' if $groups{$stat->gid};
    return $mode & ($bit >> 6) ? 1 : '';
}
sub cando { goto &stat_cando }

my %type = (f => 0100000, d => 0040000, l => 0120000, p => 0010000, S => 0140000, b => 0060000, c => 0020000);
my %bit = (r => [0400, 1], w => [0200, 1], x => [0100, 1], R => [0400, 0], W => [0200, 0], X => [0100, 0]);
my %set = (u => 04000, g => 02000, k => 01000);

sub _filetest {
    my ($self, $op) = @_;
    if ($type{$op}) { return ($self->mode & 0170000) == $type{$op} ? 1 : '' }
    if ($bit{$op})  { return $self->stat_cando(@{ $bit{$op} }) }
    if ($set{$op})  { return $self->mode & $set{$op} ? 1 : '' }
    if ($op eq 'e') { return 1 }
    if ($op eq 's') { return $self->size || '' }
    if ($op eq 'z') { return $self->size == 0 ? 1 : '' }
    if ($op eq 'o') { return $self->uid == $> ? 1 : '' }
    if ($op eq 'O') { return $self->uid == $< ? 1 : '' }
    if ($op eq 'M') { return ($^T - $self->mtime) / 86400 }
    if ($op eq 'A') { return ($^T - $self->atime) / 86400 }
    if ($op eq 'C') { return ($^T - $self->ctime) / 86400 }
    require Carp;
    Carp::croak("-$op is not implemented on a File::stat object");
}

1;

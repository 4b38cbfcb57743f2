package File::Spec::Unix;
# Operations on path names as Unix has them. Natives: none (Cwd::getcwd through Cwd).
use strict;
our $VERSION = '3.84';

sub canonpath {
    my ($self, $path) = @_;
    return unless defined $path;
    $path =~ s{/{2,}}{/}g;
    1 while $path =~ s{/\./}{/};
    $path =~ s{/\.\z}{/};
    $path =~ s{^(?:\./)+(?=.)}{}s unless $path eq './';
    $path =~ s{^/(?:\.\.(?:/|\z))+}{/};
    $path =~ s{(?<=[^/])/\z}{};
    return $path;
}

sub catdir {
    my $self = shift;
    return $self->canonpath(join '/', @_, '');
}

sub catfile {
    my $self = shift;
    my $file = $self->canonpath(pop @_);
    return $file unless @_;
    my $dir = $self->catdir(@_);
    $dir .= '/' unless substr($dir, -1) eq '/';
    return $dir . $file;
}

sub curdir  { return '.' }
sub updir   { return '..' }
sub rootdir { return '/' }
sub devnull { return '/dev/null' }
sub case_tolerant { return 0 }

my ($tmp_for, $tmp);

sub tmpdir {
    my $self = shift;
    my $wanted = defined $ENV{TMPDIR} ? $ENV{TMPDIR} : '';
    return $tmp if defined $tmp && $tmp_for eq $wanted;
    for my $dir (length $wanted ? $wanted : (), '/tmp') {
        if (-d $dir && -w _) { $tmp = $self->canonpath($dir); last }
    }
    $tmp = $self->canonpath('.') unless defined $tmp;
    $tmp_for = $wanted;
    return $tmp;
}

sub no_upwards {
    my $self = shift;
    return grep { $_ ne '.' && $_ ne '..' } @_;
}

sub file_name_is_absolute {
    my ($self, $file) = @_;
    return scalar $file =~ m{^/}s;
}

sub path {
    return () unless defined $ENV{PATH};
    return map { length $_ ? $_ : '.' } split /:/, $ENV{PATH};
}

sub join { my $self = shift; return $self->catfile(@_) }

sub splitpath {
    my ($self, $path, $no_file) = @_;
    return ('', $path, '') if $no_file;
    my ($dir, $file) = $path =~ m{^(.*/(?:\.\.?\z)?)?([^/]*)\z}s;
    return ('', defined $dir ? $dir : '', $file);
}

sub splitdir { return split m{/}, $_[1], -1 }

sub catpath {
    my ($self, $volume, $dir, $file) = @_;
    if (length $dir && length $file && substr($dir, -1) ne '/' && substr($file, 0, 1) ne '/') {
        $dir .= '/';
    }
    return $dir . $file;
}

sub _cwd { require Cwd; return Cwd::getcwd() }

sub rel2abs {
    my ($self, $path, $base) = @_;
    if (!$self->file_name_is_absolute($path)) {
        if    (!defined $base || $base eq '')          { $base = _cwd() }
        elsif (!$self->file_name_is_absolute($base))   { $base = $self->rel2abs($base) }
        else                                           { $base = $self->canonpath($base) }
        $path = $self->catdir($base, $path);
    }
    return $self->canonpath($path);
}

sub abs2rel {
    my ($self, $path, $base) = @_;
    $base = _cwd() unless defined $base && length $base;
    $path = $self->rel2abs($self->canonpath($path));
    $base = $self->rel2abs($self->canonpath($base));
    my @path = grep { length } split m{/}, $path;
    my @base = grep { length } split m{/}, $base;
    while (@path && @base && $path[0] eq $base[0]) { shift @path; shift @base }
    return CORE::join('/', ('..') x @base, @path) || '.';
}

1;

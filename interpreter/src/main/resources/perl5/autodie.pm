package autodie;
# Makes the builtins that return false on failure die instead, in the package that asks for it.
# Natives: none. Unlike perl's, it holds for the rest of the package, not just for the block.
use strict;
use warnings;
our $VERSION = '2.34';
require autodie::exception;

my %group = (
    ':io'      => [qw(:file :filesys :socket read seek)],
    ':file'    => [qw(open close binmode chmod chown fcntl flock fileno truncate)],
    ':filesys' => [qw(chdir closedir opendir link mkdir readlink rename rmdir symlink unlink umask)],
    ':socket'  => [qw(accept bind connect listen recv send shutdown socketpair)],
    ':threads' => ['fork'],
    ':default' => [qw(:io :threads)],
    ':system'  => ['system', 'exec'],
    ':all'     => [qw(:default :system)],
);

# How each builtin is called: prototype, the call, and what counts as failure.
my %call = (
    open     => ['*;$@', sub { @_ == 1 ? CORE::open($_[0]) : @_ == 2 ? CORE::open($_[0], $_[1]) : CORE::open($_[0], $_[1], @_[2 .. $#_]) }],
    close    => [';*', sub { @_ ? CORE::close($_[0]) : CORE::close(STDIN) }],
    binmode  => ['*;$', sub { @_ > 1 ? CORE::binmode($_[0], $_[1]) : CORE::binmode($_[0]) }],
    chmod    => ['@', sub { my @args = @_; CORE::chmod(shift @args, @args) == @_ - 1 }],
    chown    => ['@', sub { my @args = @_; CORE::chown(shift @args, shift @args, @args) == @_ - 2 }],
    flock    => ['*$', sub { CORE::flock($_[0], $_[1]) }],
    fileno   => ['*', sub { CORE::fileno($_[0]) }, 'undef'],
    truncate => ['$$', sub { CORE::truncate($_[0], $_[1]) }],
    fcntl    => ['*$$', sub { CORE::fcntl($_[0], $_[1], $_[2]) }],
    chdir    => [';$', sub { @_ ? CORE::chdir($_[0]) : CORE::chdir() }],
    closedir => ['*', sub { CORE::closedir($_[0]) }],
    opendir  => ['*$', sub { CORE::opendir($_[0], $_[1]) }],
    link     => ['$$', sub { CORE::link($_[0], $_[1]) }],
    mkdir    => ['_;$', sub { @_ > 1 ? CORE::mkdir($_[0], $_[1]) : CORE::mkdir($_[0]) }],
    readlink => ['_', sub { CORE::readlink($_[0]) }, 'undef'],
    rename   => ['$$', sub { CORE::rename($_[0], $_[1]) }],
    rmdir    => ['_', sub { CORE::rmdir($_[0]) }],
    symlink  => ['$$', sub { CORE::symlink($_[0], $_[1]) }],
    unlink   => ['@', sub { my @args = @_ ? @_ : $_; CORE::unlink(@args) == @args }],
    umask    => [';$', sub { @_ ? CORE::umask($_[0]) : CORE::umask() }, 'undef'],
    read     => ['*\$$;$', sub { CORE::read($_[0], ${ $_[1] }, $_[2], $_[3] || 0) }, 'undef'],
    seek     => ['*$$', sub { CORE::seek($_[0], $_[1], $_[2]) }],
    fork     => ['', sub { CORE::fork() }, 'undef'],
    accept   => ['**', sub { CORE::accept($_[0], $_[1]) }],
    bind     => ['*$', sub { CORE::bind($_[0], $_[1]) }],
    connect  => ['*$', sub { CORE::connect($_[0], $_[1]) }],
    listen   => ['*$', sub { CORE::listen($_[0], $_[1]) }],
    recv     => ['*\$$$', sub { CORE::recv($_[0], ${ $_[1] }, $_[2], $_[3]) }, 'undef'],
    send     => ['*$$;$', sub { @_ > 3 ? CORE::send($_[0], $_[1], $_[2], $_[3]) : CORE::send($_[0], $_[1], $_[2]) }, 'undef'],
    shutdown => ['*$', sub { CORE::shutdown($_[0], $_[1]) }],
    socketpair => ['**$$$', sub { CORE::socketpair($_[0], $_[1], $_[2], $_[3], $_[4]) }],
    system   => ['@', sub { CORE::system(@_) == 0 }, 'system'],
    exec     => ['@', sub { CORE::exec(@_) }],
);

sub _names {
    my @names;
    for my $word (@_) { push @names, $group{$word} ? _names(@{ $group{$word} }) : $word }
    return @names;
}

sub import {
    my ($class, @words) = @_;
    my $into = caller;
    my @names = _names(@words ? @words : ':default');
    for my $name (@names) {
        next if $name =~ /^[\d.]+$/;
        if (!$call{$name}) { require Carp; Carp::croak("autodie: $name is not supported") }
        _wrap($into, $name);
    }
}

sub unimport {
    my ($class, @words) = @_;
    my $into = caller;
    no strict 'refs';
    for my $name (_names(@words ? @words : ':default')) { delete ${"${into}::"}{$name} }
}

sub _wrap {
    my ($into, $name) = @_;
    my ($prototype, $code, $failure) = @{ $call{$name} };
    $failure = '' unless defined $failure;
    my $wrapper = sub {
        my @args = @_;
        if ($name ne 'unlink' && defined $prototype && $prototype =~ /^;?\*/ && @_ && defined $_[0] && !ref $_[0] && ref \$_[0] ne 'GLOB') {
            require Symbol;
            my $handle = Symbol::qualify_to_ref($_[0], scalar caller);
            @args = ($handle, @_[1 .. $#_]);
            my $result = $code->(@args);
            return $result if $failure eq 'undef' ? defined $result : $result;
            die autodie::exception->_new($name, \@_, $!, caller);
        }
        my $result = &$code;
        return $failure eq 'system' ? 0 : $result if $failure eq 'undef' ? defined $result : $result;
        die autodie::exception->_new($name, \@_, $!, caller);
    };
    require Scalar::Util;
    no strict 'refs';
    no warnings 'redefine';
    *{"${into}::$name"} = &Scalar::Util::set_prototype($wrapper, $prototype);
}

1;

package autodie::exception;
# What autodie throws. Natives: none.
use strict;
use warnings;
our $VERSION = '2.34';
use overload '""' => 'stringify', 'bool' => sub { 1 }, '~~' => 'matches', fallback => 1;

sub _new {
    my ($class, $function, $args, $errno, $package, $file, $line) = @_;
    my $status = $function eq 'system' ? $? : undef;
    return bless {
        function => $function, args => [@$args], errno => "$errno", number => $errno + 0, status => $status,
        package => $package, file => $file, line => $line,
    }, $class;
}

sub function   { return "CORE::$_[0]{function}" }
sub args       { return $_[0]{args} }
sub errno      { return $_[0]{errno} }
sub package    { return $_[0]{package} }
sub file       { return $_[0]{file} }
sub line       { return $_[0]{line} }
sub caller     { return $_[0]{package} }
sub context    { return 'scalar' }
sub return     { return undef }
sub eval_error { return '' }

my %group = (open => ':file', close => ':file', opendir => ':filesys', unlink => ':filesys', mkdir => ':filesys',
    rmdir => ':filesys', chdir => ':filesys', rename => ':filesys', fork => ':threads', system => ':system');

sub matches {
    my ($self, $what) = @_;
    my $name = $self->{function};
    return 1 if $what eq $name || $what eq "CORE::$name" || $what eq ':all';
    my $own = $group{$name} || ':io';
    return 1 if $what eq $own || $what eq ':default' && $own ne ':system' || $what eq ':io' && $own =~ /^:(?:file|filesys|socket|io)$/;
    return '';
}

sub _shown {
    my $value = shift;
    return !defined $value ? '<undef>' : ref $value || ref \$value eq 'GLOB' ? '$fh' : $value =~ /^-?\d+(?:\.\d+)?\z/ ? $value : "'$value'";
}

my %mode = ('<' => 'reading', '>' => 'writing', '>>' => 'appending');

sub stringify {
    my $self = shift;
    my $name = $self->{function};
    my @args = @{ $self->{args} };
    my $at = "at $self->{file} line $self->{line}";
    if ($name eq 'open' && @args == 3 && $args[1] =~ /^(<|>>?)/ && $mode{$1}) {
        return "Can't open '$args[2]' for $mode{$1}: '$self->{errno}' $at";
    }
    if ($name eq 'close') { return "Can't close filehandle: '$self->{errno}' $at" }
    if ($name eq 'system') {
        my $status = $self->{status};
        my $command = join ' ', @args;
        return $status == -1 ? "\"$args[0]\" failed to start: \"$self->{errno}\" $at"
            : $status & 127 ? "\"$args[0]\" died to signal " . ($status & 127) . " $at"
            : "\"$args[0]\" unexpectedly returned exit value " . ($status >> 8) . " $at";
    }
    return "Can't $name(" . join(', ', map { _shown($_) } @args) . "): $self->{errno} $at";
}

1;

package IPC::Open2;
# Starts a command with a pipe to it and one from it. Natives: none.
use strict;
use warnings;
our $VERSION = '1.06';
require Exporter;
require IPC::Open3;
our @ISA = ('Exporter');
our @EXPORT = ('open2');

sub open2 {
    if (@_ < 3) { require Carp; Carp::croak('open2(out, in, command) needs at least three arguments') }
    my $package = caller;
    my ($out, $in, @command) = @_;
    my ($given_in, $given_out) = ($in, $out);
    my $pid = IPC::Open3::spawn('open2', $package, $in, $out, '>&STDERR', @command);
    $_[0] = $out unless defined $given_out && length $given_out;
    $_[1] = $in unless defined $given_in && length $given_in;
    return $pid;
}

1;

package Digest;
# Finds the class for a digest by name. Natives: none.
use strict;
our $VERSION = '1.20';
our $AUTOLOAD;

sub new {
    shift;
    my ($name, @args) = @_;
    if ($name =~ /^SHA-?(\d+)$/) { require Digest::SHA; return Digest::SHA->new($1) }
    my $class = "Digest::$name";
    (my $file = "$class.pm") =~ s{::}{/}g;
    require $file;
    return $class->new(@args);
}

sub AUTOLOAD {
    my $class = shift;
    my $name = substr $AUTOLOAD, rindex($AUTOLOAD, '::') + 2;
    return if $name eq 'DESTROY';
    return $class->new($name, @_);
}

1;

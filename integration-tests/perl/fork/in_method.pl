# fork inside a method called through an object and SUPER: invocant and dispatch survive on both sides.
use strict;
use warnings;

package Base;
sub new { my ($class, %args) = @_; return bless {%args}, $class }
sub split_off {
    my ($self, $tag) = @_;
    my $pid = fork() // die;
    waitpid($pid, 0) if $pid;
    $self->{who} = $pid ? "parent" : "child";
    return "$tag:" . ref($self) . ":" . $self->{who};
}

package Derived;
our @ISA = ('Base');
sub split_off {
    my $self = shift;
    my $result = $self->SUPER::split_off(@_);
    return "$result:$self->{name}:" . scalar(@_);
}

package main;
$| = 1;
my $object = Derived->new(name => "obj");
print $object->split_off("tag"), "\n";

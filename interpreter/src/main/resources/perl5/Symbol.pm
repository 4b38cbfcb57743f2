package Symbol;
# Anonymous globs and qualified names. Natives: none.
use strict;
our $VERSION = '1.09';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(gensym ungensym qualify qualify_to_ref);
our @EXPORT_OK = qw(delete_package geniosym);

my $count = 0;
my %always_main = map { $_ => 1 } qw(ARGV INC ENV ARGVOUT SIG STDIN STDOUT STDERR);

sub gensym () {
    no strict 'refs';
    my $name = 'GEN' . $count++;
    my $ref = \*{"Symbol::$name"};
    delete $Symbol::{$name};
    return $ref;
}

sub geniosym () {
    my $ref = gensym();
    select(select $ref);
    return *$ref{IO};
}

sub ungensym ($) { }

sub qualify ($;$) {
    my ($name, $package) = @_;
    return $name if ref $name || $name =~ /^(?:\w+)?(?:::|')/ || index($name, '::') >= 0;
    if ($name =~ /^\^([a-z])/i || $name =~ /^[^a-z_]/i && $name !~ /^\^/ || $always_main{$name}) {
        return "main::$name";
    }
    return (defined $package ? $package : scalar caller) . "::$name";
}

sub qualify_to_ref ($;$) {
    my ($name, $package) = @_;
    no strict 'refs';
    return \*{ qualify($name, defined $package ? $package : scalar caller) };
}

sub delete_package ($) {
    my $package = shift;
    $package = "main::$package" unless $package =~ /^main::/;
    $package .= '::' unless $package =~ /::\z/;
    my ($parent, $leaf) = $package =~ /^(.*::)(.+::)\z/;
    no strict 'refs';
    my $stash = $parent eq '' ? \%main:: : \%{$parent};
    return unless exists $stash->{$leaf};
    %{ *{ $stash->{$leaf} }{HASH} } = ();
    delete $stash->{$leaf};
}

1;

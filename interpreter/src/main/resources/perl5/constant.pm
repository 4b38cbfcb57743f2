package constant;
# Compile-time constants: scalar, list and hash-reference forms. Natives: none (a sub with an empty
# prototype whose body is a closed-over value; the compiler may inline it).
our $VERSION = '1.33';
our %declared;
my %keyword = map { $_ => 1 } qw(BEGIN INIT CHECK END DESTROY AUTOLOAD UNITCHECK);
my %forced  = map { $_ => 1 } qw(STDIN STDOUT STDERR ARGV ARGVOUT ENV INC SIG);

sub import {
    my $class = shift;
    return unless @_;
    my $first = shift;
    my $package = caller;
    if (!defined $first) { require Carp; Carp::croak("Can't use undef as constant name") }
    my $many = ref $first;
    if ($many && $many ne 'HASH') {
        require Carp;
        Carp::croak("Invalid reference type '$many' not 'HASH'");
    }
    for my $name ($many ? keys %$first : $first) {
        my $target = $package;
        my $bare = $name;
        ($target, $bare) = ($1, $2) if $name =~ /^(.*)::(\w+)$/ && !$many;
        _check($bare, $target);
        my $full = "${target}::$bare";
        $declared{$full}++;
        if ($many || @_ == 1) {
            my $value = $many ? $first->{$name} : $_[0];
            *$full = sub () { $value };
        }
        elsif (@_) {
            my @list = @_;
            *$full = sub () { @list };
        }
        else {
            *$full = sub () { };
        }
    }
}

sub _check {
    my ($name, $package) = @_;
    if ($name =~ /^[^\W0-9]\w*\z/ && $name !~ /^__/ && !$keyword{$name} && !$forced{$name}) { return }
    require Carp;
    if ($forced{$name} && $package ne 'main') { Carp::croak("Constant name '$name' is forced into package main::") }
    if ($name =~ /^__/) { Carp::croak("Constant name '$name' begins with '__'") }
    if ($name =~ /^[01]?\z/) { Carp::croak("Constant name '$name' is invalid") }
    if ($name !~ /^[^\W0-9]\w*\z/) { Carp::croak("Constant name '$name' has invalid characters") }
    return;
}

1;

package AutoLoader;
# Loads subs from auto/PACKAGE/NAME.al on first use. Natives: none.
use strict;
use warnings;
our $VERSION = '5.74';
our $AUTOLOAD;

sub import {
    my ($class, @names) = @_;
    my $into = caller;
    return if $class ne 'AutoLoader';
    no strict 'refs';
    *{"${into}::AUTOLOAD"} = \&AUTOLOAD if grep { $_ eq 'AUTOLOAD' } @names;
    (my $path = $into) =~ s{::}{/}g;
    my $index = "auto/$path/autosplit.ix";
    for my $dir (@INC) {
        next if ref $dir || !-e "$dir/$index";
        local $@;
        eval { require "$dir/$index" };
        last;
    }
}

sub _file {
    my $name = shift;
    my ($package, $sub) = $name =~ /^(.*)::(.*)\z/s;
    (my $path = $package) =~ s{::}{/}g;
    return "auto/$path/$sub.al";
}

AUTOLOAD {
    my $name = $AUTOLOAD;
    my $file = _file($name);
    my $saved = $@;
    my $done = eval { local $SIG{__DIE__}; require $file; 1 };
    if (!$done) {
        my $error = $@;
        if ($name =~ /::DESTROY$/) { no strict 'refs'; *$name = sub { }; }
        else {
            $error =~ s/ at .*\n//;
            require Carp;
            Carp::croak($error);
        }
    }
    $@ = $saved;
    no strict 'refs';
    goto &$name;
}

sub can {
    my ($self, $method) = @_;
    my $code = $self->SUPER::can($method);
    return $code if $code;
    my $package = ref $self || $self;
    my $file = _file("${package}::$method");
    return eval { local $@; require $file; 1 } ? do { no strict 'refs'; \&{"${package}::$method"} } : undef;
}

1;

package sigtrap;
# Installs simple signal handlers. Natives: none.
use strict;
our $VERSION = '1.10';
our $Verbose = 0;
my @error  = qw(ABRT BUS EMT FPE ILL QUIT SEGV SYS TRAP);
my @normal = qw(HUP INT PIPE TERM);

sub import {
    my ($class, @words) = @_;
    my $handler = \&handler_traceback;
    my ($untrapped, $done) = (0, 0);
    my $known = sub { my $name = shift; require Config; return " $Config::Config{sig_name} " =~ / $name / };
    my $install = sub {
        for my $name (@_) {
            next unless $known->($name);
            next if $untrapped && defined $SIG{$name} && $SIG{$name} ne 'DEFAULT' && $SIG{$name} ne '';
            $SIG{$name} = $handler;
            $done++;
        }
    };
    while (@words) {
        my $word = shift @words;
        if    ($word eq 'any')               { $untrapped = 0 }
        elsif ($word eq 'untrapped')         { $untrapped = 1 }
        elsif ($word eq 'die')               { $handler = \&handler_die }
        elsif ($word eq 'stack-trace')       { $handler = \&handler_traceback }
        elsif ($word eq 'handler')           {
            @words or do { require Carp; Carp::croak("No argument specified after 'handler'") };
            $handler = shift @words;
            if (!ref $handler && $handler !~ /^(?:IGNORE|DEFAULT)$/) { require Symbol; $handler = Symbol::qualify($handler, scalar caller) }
        }
        elsif ($word eq 'normal-signals')    { $install->(@normal) }
        elsif ($word eq 'error-signals')     { $install->(@error) }
        elsif ($word eq 'old-interface-signals') { $install->(grep { $known->($_) } qw(ABRT BUS EMT FPE ILL PIPE QUIT SEGV SYS TERM TRAP)) }
        elsif ($word =~ /^[A-Z][A-Z0-9]*$/)  {
            $known->($word) or do { require Carp; Carp::croak("Unrecognized argument $word") };
            $install->($word);
        }
        elsif ($word =~ /^[0-9.]+$/)         { sigtrap->VERSION($word) }
        else                                 { require Carp; Carp::croak("Unrecognized argument $word") }
    }
    $install->(@error, qw(PIPE TERM)) unless $done || @_ > 1;
}

sub handler_die {
    my $name = shift;
    require Carp;
    Carp::croak("Caught a SIG$name");
}

sub handler_traceback {
    my $name = shift;
    require Carp;
    syswrite STDERR, Carp::longmess("Caught a SIG$name");
    $SIG{$name} = 'DEFAULT';
    kill $name, $$;
}

1;

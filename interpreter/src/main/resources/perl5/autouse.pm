package autouse;
# Loads a module when one of its functions is first called. Natives: none.
use strict;
our $VERSION = '1.11';

sub import {
    my ($class, $module, @functions) = @_;
    if (!defined $module) { return }
    my $into = caller;
    (my $file = "$module.pm") =~ s{::}{/}g;
    if ($INC{$file}) {
        no strict 'refs';
        for my $spec (@functions) { my ($name) = $spec =~ /^(?:.*::)?(\w+)/; *{"${into}::$name"} = \&{"${module}::$name"} }
        return;
    }
    for my $spec (@functions) {
        my ($name, $prototype) = $spec =~ /^(?:.*::)?(\w+)(?:\((.*)\))?$/ or die "autouse: bad function '$spec'";
        my $stub = sub {
            require $file;
            no strict 'refs';
            no warnings 'redefine';
            my $code = \&{"${module}::$name"};
            defined &$code or die "Undefined subroutine ${module}::$name called";
            *{"${into}::$name"} = $code;
            goto &$code;
        };
        if (defined $prototype) { require Scalar::Util; &Scalar::Util::set_prototype($stub, $prototype) }
        no strict 'refs';
        *{"${into}::$name"} = $stub;
    }
}

1;

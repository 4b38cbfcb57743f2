package NEXT;
# $self->NEXT::method(...): redispatch to the next class that has the method.
use strict;
our $VERSION = '0.69';
our $AUTOLOAD;

sub _ancestors {
    my @pending = @_;
    my @all;
    while (@pending) {
        my $class = shift @pending;
        push @all, $class;
        no strict 'refs';
        unshift @pending, @{"${class}::ISA"};
    }
    return @all;
}

sub _redispatch {
    my ($kind, $name, $self, @args) = @_;
    my $level = 2;
    my $caller = (caller $level)[3];
    $caller = (caller ++$level)[3] while defined $caller && $caller =~ /(?:^|::)\(eval\)$|^NEXT/;
    my ($from, $running) = $caller =~ /^(.*)::(.*)$/s;
    my ($wanted) = $name =~ /([^:]+)$/;
    require Carp;
    Carp::croak("Can't call ${kind}::$wanted from $running") if $running ne $wanted && $wanted ne 'AUTOLOAD' && $running ne 'AUTOLOAD';
    my $class = ref $self || $self;
    my @classes = _ancestors($class);
    if ($kind =~ /DISTINCT|UNSEEN|EVERY/) {
        my %seen;
        @classes = reverse grep { !$seen{$_}++ } reverse @classes;
    }
    shift @classes while @classes && $classes[0] ne $from;
    shift @classes;
    for my $next (@classes) {
        no strict 'refs';
        my $code = *{"${next}::$wanted"}{CODE} or next;
        return $self->$code(@args);
    }
    for my $next (@classes) {
        no strict 'refs';
        my $code = *{"${next}::AUTOLOAD"}{CODE} or next;
        next if $wanted eq 'DESTROY';
        ${"${next}::AUTOLOAD"} = "${next}::$wanted";
        return $self->$code(@args);
    }
    Carp::croak("No method $wanted found after $from") if $kind =~ /ACTUAL/;
    return;
}

for my $kind ('NEXT', 'NEXT::UNSEEN', 'NEXT::DISTINCT', 'NEXT::ACTUAL', 'NEXT::ACTUAL::UNSEEN', 'NEXT::ACTUAL::DISTINCT',
    'NEXT::UNSEEN::ACTUAL', 'NEXT::DISTINCT::ACTUAL') {
    no strict 'refs';
    *{"${kind}::AUTOLOAD"} = sub {
        my $name = ${"${kind}::AUTOLOAD"};
        return if $name =~ /::DESTROY$/ && !ref $_[0];
        return _redispatch($kind, $name, @_);
    };
}

package EVERY;
our $AUTOLOAD;
sub _every {
    my ($last, $name, $self, @args) = @_;
    my ($method) = $name =~ /([^:]+)$/;
    my %seen;
    my @classes = grep { !$seen{$_}++ } NEXT::_ancestors(ref $self || $self);
    @classes = reverse @classes if $last;
    my %results;
    for my $class (@classes) {
        no strict 'refs';
        my $code = *{"${class}::$method"}{CODE} or next;
        $results{"${class}::$method"} = wantarray ? [ $self->$code(@args) ] : $self->$code(@args);
    }
    return \%results unless wantarray;
    return %results;
}
sub AUTOLOAD { return if $AUTOLOAD =~ /::DESTROY$/; return _every(0, $AUTOLOAD, @_) }
package EVERY::LAST;
our $AUTOLOAD;
sub AUTOLOAD { return if $AUTOLOAD =~ /::DESTROY$/; return EVERY::_every(1, $AUTOLOAD, @_) }

1;

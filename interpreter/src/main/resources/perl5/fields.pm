package fields;
# Compile-time declaration of object fields; objects are hashes whose keys are locked.
# Natives: none beyond Hash::Util's.
use strict;
our $VERSION = '2.24';
our %attr;

sub import {
    my $class = shift;
    return unless @_;
    my $package = caller(0);
    no strict 'refs';
    my $fields = \%{"${package}::FIELDS"};
    my $next = keys(%$fields) + 1;
    for my $name (@_) {
        if ($fields->{$name}) {
            require Carp;
            Carp::croak("Field name '$name' already in use") if $attr{$package}{$name};
        }
        $fields->{$name} = $next++;
        $attr{$package}{$name} = $name =~ /^_/ ? 'private' : 'public';
    }
}

sub _inherit {
    my ($heir, $parent) = @_;
    no strict 'refs';
    my $from = \%{"${parent}::FIELDS"};
    my $to = \%{"${heir}::FIELDS"};
    for my $name (sort { $from->{$a} <=> $from->{$b} } keys %$from) {
        $to->{$name} = $from->{$name} unless $name =~ /^_/;
    }
}

sub new {
    my $class = shift;
    $class = ref $class if ref $class;
    my $self = bless {}, $class;
    no strict 'refs';
    my @keys = keys %{"${class}::FIELDS"};
    if (@keys) { require Hash::Util; Hash::Util::lock_ref_keys($self, @keys) }
    return $self;
}

sub phash { require Carp; Carp::croak('Pseudo-hashes have been removed from Perl') }

1;

package Params::Check;
# Checking named arguments against a template.
use strict;
our $VERSION = '0.38';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT_OK = qw(check allow last_error);
our ($VERBOSE, $STRICT_TYPE, $ALLOW_UNKNOWN, $STRIP_LEADING_DASHES, $PRESERVE_CASE, $ONLY_ALLOW_DEFINED,
    $NO_DUPLICATES, $WARNINGS_FATAL, $SANITY_CHECK_TEMPLATE, $CALLER_DEPTH) = (1, 0, 0, 0, 0, 0, 0, 0, 1, 0);
my $error = '';

sub last_error { return $error }

sub _problem {
    my ($text, $verbose) = @_;
    $error .= "$text\n";
    require Carp;
    local $Carp::CarpLevel = 2 + $CALLER_DEPTH;
    Carp::croak($text) if $WARNINGS_FATAL;
    Carp::carp($text) if $verbose;
    return;
}

sub check {
    my ($template, $given, $verbose) = @_;
    $error = '';
    $verbose = $VERBOSE unless defined $verbose;
    return _problem('check() expects two hash references', $verbose) unless ref $template eq 'HASH' && ref $given eq 'HASH';
    my %given;
    for my $key (keys %$given) {
        my $name = $key;
        $name = lc $name unless $PRESERVE_CASE;
        $name =~ s/^-// if $STRIP_LEADING_DASHES;
        $given{$name} = $given->{$key};
    }
    my %template = map { ($PRESERVE_CASE ? $_ : lc $_) => $template->{$_} } keys %$template;
    my (%result, $failed);
    for my $key (keys %template) { $result{$key} = $template{$key}{default} if exists $template{$key}{default} }
    for my $key (sort keys %template) {
        next unless $template{$key}{required} && !exists $given{$key};
        _problem("Required option '$key' is not provided for " . _who(), $verbose);
        $failed++;
    }
    return if $failed;
    for my $key (sort keys %given) {
        my $rule = $template{$key};
        if (!$rule) {
            if ($ALLOW_UNKNOWN) { $result{$key} = $given{$key} }
            else { _problem("Key '$key' is not a valid key for " . _who() . ' provided by ' . _who(2), $verbose) }
            next;
        }
        my $value = $given{$key};
        if ($rule->{no_override}) { _problem("You are not allowed to override key '$key' for " . _who(), $verbose); next }
        if (($rule->{defined} || $ONLY_ALLOW_DEFINED) && !defined $value) {
            _problem("Key '$key' must be defined when passed", $verbose);
            $failed++;
            next;
        }
        if (($rule->{strict_type} || $STRICT_TYPE) && exists $rule->{default} && ref $value ne ref $rule->{default}) {
            _problem("Key '$key' needs to be of type '" . (ref $rule->{default} || 'SCALAR') . "'", $verbose);
            $failed++;
            next;
        }
        if (exists $rule->{allow} && !allow($value, $rule->{allow})) {
            _problem("Key '$key' (" . (defined $value ? $value : 'undef') . ') is of invalid type for ' . _who() . ' provided by ' . _who(2), $verbose);
            $failed++;
            next;
        }
        $result{$key} = $value;
    }
    return if $failed;
    for my $key (keys %template) { ${ $template{$key}{store} } = $result{$key} if $template{$key}{store} }
    return \%result;
}

sub _who { my $name = (caller(2 + ($_[0] || 0)))[3]; return defined $name ? "'$name'" : "'main program'" }

sub allow {
    my ($value, $rule) = @_;
    if (ref $rule eq 'Regexp') { return defined $value && $value =~ $rule ? 1 : 0 }
    if (ref $rule eq 'CODE') { return $rule->($value) }
    if (ref $rule eq 'ARRAY') { for (@$rule) { return 1 if allow($value, $_) } return 0 }
    return 1 if !defined $value && !defined $rule;
    return defined $value && defined $rule && $value eq $rule ? 1 : 0;
}

1;

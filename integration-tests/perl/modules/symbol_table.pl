# Typeglobs: assignment of each kind, aliases, the symbol table as a hash, constants through globs (perlmod).
use strict;
use warnings;

our ($alpha, @alpha, %alpha) = ('scalar');
@alpha = (1, 2);
%alpha = (k => 'v');
sub alpha { return 'sub' }
our ($beta, @beta, %beta);
*beta = *alpha;
print "$beta @beta $beta{k} ", beta(), "\n";
our ($gamma, @gamma);
*gamma = \$alpha;
*gamma = [7, 8];
$gamma = 'changed';
print "$alpha @gamma @alpha\n";
{
    no warnings 'redefine';
    *alpha = sub { return 'redefined' };
}
print alpha(), " ", main->can('alpha')->(), "\n";
{
    no strict 'refs';
    no warnings 'redefine';
    local *alpha = sub { 'local sub' };
    print &{'alpha'}(), " ", ${"main::alpha"}, " ", join(',', @{"gamma"}), "\n";
}
print alpha(), "\n";
print join(',', grep { /^(alpha|beta|gamma)$/ } sort keys %main::), " ", exists $main::{alpha} ? 1 : 0,
    exists $main::{nothing} ? 1 : 0, "\n";
print *alpha, " ", ref \*alpha, " ", *alpha{PACKAGE}, " ", *alpha{NAME}, " ", ref *alpha{ARRAY}, " ",
    ref *alpha{CODE}, " ", defined *alpha{IO} ? 1 : 'undef', "\n";
*PI = \3.14159;
our $PI;
print "$PI ", eval { $PI = 3; 1 } ? 'changed' : "error: $@";

package Other;
*main::from_other = sub { return 'from other package' };
*shorter = \&main::alpha;
print main::from_other(), " ", shorter(), "\n";

package main;
undef &alpha;
print defined &alpha ? 1 : 0, "\n";
my $glob = do { no strict 'refs'; \*{"Dyn::name"} };
*$glob = sub { 'dynamic' };
print Dyn::name(), " ", Dyn->can('name') ? 1 : 0, "\n";
sub original { return "original(@_)" }
{
    no warnings 'redefine';
    my $old = \&original;
    *original = sub { return "wrapped " . $old->(@_) };
}
print original(1), "\n";

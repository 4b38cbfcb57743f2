# Exporter: lists, tags, patterns, negation, sigils, versions, failures and levels.
use strict;
use warnings;

BEGIN {
    package Kitchen;
    our $VERSION = '2.5';
    require Exporter;
    our @ISA = ('Exporter');
    our @EXPORT = qw(boil $pot);
    our @EXPORT_OK = qw(fry bake @spoons %jars _hidden &mix);
    our %EXPORT_TAGS = (hot => [qw(boil fry bake)], things => [qw($pot @spoons %jars)]);
    our $pot = 'big';
    our @spoons = (1, 2);
    our %jars = (a => 1);
    sub boil { "boil(@_)" }
    sub fry { "fry(@_)" }
    sub bake { "bake(@_)" }
    sub mix { "mix(@_)" }
    sub _hidden { 'hidden' }
    $INC{'Kitchen.pm'} = __FILE__;

    package Grill;
    use Exporter 'import';
    our @EXPORT_OK = qw(sear);
    sub sear { 'sear' }
    $INC{'Grill.pm'} = __FILE__;
}

sub names {
    my $package = shift;
    no strict 'refs';
    return join ' ', sort grep { defined &{"${package}::$_"} } keys %{"${package}::"};
}

{ package A1; Kitchen->import; }
{ package A2; Kitchen->import(qw(fry @spoons)); our @spoons; print "A2 spoons @spoons\n"; }
{ package A3; Kitchen->import(':hot'); }
{ package A4; Kitchen->import(':hot', '!fry'); }
{ package A5; Kitchen->import('/^b/'); }
{ package A6; Kitchen->import('!boil'); our $pot; print "A6 pot $pot\n"; }
{ package A7; Kitchen->import(qw(&fry mix)); }
{ package A8; Kitchen->import(2.0, 'bake'); }
{ package A9; Kitchen->import(':DEFAULT', '_hidden'); }
{ package B1; Grill->import('sear'); }
print "$_: ", names($_), "\n" for qw(A1 A2 A3 A4 A5 A6 A7 A8 A9 B1);
print A2::fry(1), ' ', A1::boil(2), "\n";

local $SIG{__WARN__} = sub { print 'warn: ', $_[0] =~ /^(.*)/, "\n" };
for my $request (['nothing'], [':cold'], ['fry', 'nothing', 'more'], [9.5]) {
    package C1;
    eval { Kitchen->import(@$request); 1 } or print 'died: ', $@ =~ s{ at \S+ line \d+\.$}{}r;
}

{
    package Picky;
    our @ISA = ('Exporter');
    our @EXPORT_OK = qw(yes no);
    our @EXPORT_FAIL = qw(no);
    our $asked = '';
    sub yes { 'yes' }
    sub export_fail { my $class = shift; $asked = "@_"; return grep { $_ eq 'no' } @_ }
}
eval { package D1; Picky->import('yes'); 1 } and print "yes: ", names('D1'), "\n";
eval { package D2; Picky->import('yes', 'no'); 1 } or print "refused: $@";
print "asked $Picky::asked\n";

{
    package Wrapper;
    sub import { my $class = shift; Kitchen->export_to_level(1, $class, 'bake') }
}
{ package E1; Wrapper->import; }
print 'E1: ', names('E1'), "\n";
{
    package Tagged;
    our @ISA = ('Exporter');
    our (@EXPORT, @EXPORT_OK);
    our %EXPORT_TAGS = (one => [qw(a b)], two => [qw(c)]);
    Exporter::export_tags('one');
    Exporter::export_ok_tags('two');
    print "tags @EXPORT | @EXPORT_OK\n";
}
print Kitchen->require_version('2.1'), "\n";

package B;
# The part of B that programs use to look at values, not the optree: perlstring, cstring, svref_2object
# for code references (GV->NAME, STASH->NAME) and for scalars (FLAGS, REFCNT is absent).
# Natives: B::_sub_name(CODE) -> (package, name, file, line), B::_scalar_flags(REF) -> integer with
# the bits SVf_IOK, SVf_NOK, SVf_POK, SVf_ROK below.
use strict;
use warnings;
our $VERSION = '1.83';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT_OK = qw(perlstring cstring svref_2object sub_generation main_cv
    SVf_IOK SVf_NOK SVf_POK SVf_ROK SVp_IOK SVp_NOK SVp_POK);

sub SVf_IOK () { 0x100 }
sub SVf_NOK () { 0x200 }
sub SVf_POK () { 0x400 }
sub SVf_ROK () { 0x800 }
sub SVp_IOK () { 0x1000 }
sub SVp_NOK () { 0x2000 }
sub SVp_POK () { 0x4000 }

my %named = ("\n" => '\n', "\r" => '\r', "\t" => '\t', "\a" => '\a', "\b" => '\b', "\f" => '\f',
    '"' => '\"', '\\' => '\\\\');

sub perlstring {
    my $text = shift;
    return '0' unless defined $text;
    my $wide = utf8::is_utf8($text);
    my $out = '';
    for my $char (split //, $text) {
        my $code = ord $char;
        if    ($char eq '"' || $char eq '\\' || $char eq '$' || $char eq '@') { $out .= "\\$char" }
        elsif ($code >= 32 && $code < 127) { $out .= $char }
        elsif ($named{$char})              { $out .= $named{$char} }
        elsif ($wide)                      { $out .= sprintf '\x{%x}', $code }
        elsif ($code == 27)                { $out .= '\e' }
        else                               { $out .= sprintf '\%03o', $code }
    }
    return "\"$out\"";
}

sub cstring {
    my $text = shift;
    return '0' unless defined $text;
    utf8::encode($text) if utf8::is_utf8($text);
    my $out = '';
    for my $char (split //, $text) {
        my $code = ord $char;
        if    ($named{$char})              { $out .= $named{$char} }
        elsif ($code == 11)                { $out .= '\v' }
        elsif ($char eq '?' && $out =~ /\?$/) { $out .= '\077' }
        elsif ($code >= 32 && $code < 127) { $out .= $char }
        else                               { $out .= sprintf '\%03o', $code }
    }
    return "\"$out\"";
}

sub svref_2object {
    my $ref = shift;
    ref $ref or die 'argument is not a reference';
    require Scalar::Util;
    my $type = Scalar::Util::reftype($ref);
    my $class = $type eq 'CODE' ? 'B::CV' : $type eq 'ARRAY' ? 'B::AV' : $type eq 'HASH' ? 'B::HV'
        : $type eq 'GLOB' ? 'B::GV' : 'B::SV';
    return bless { ref => $ref }, $class;
}

package B::SV;
sub FLAGS      { return B::_scalar_flags($_[0]{ref}) }
sub object_2svref { return $_[0]{ref} }
sub POK        { return $_[0]->FLAGS & B::SVf_POK() }
sub IOK        { return $_[0]->FLAGS & B::SVf_IOK() }
sub NOK        { return $_[0]->FLAGS & B::SVf_NOK() }
sub ROK        { return $_[0]->FLAGS & B::SVf_ROK() }
package B::AV;
our @ISA = ('B::SV');
sub FILL { return $#{ $_[0]{ref} } }
package B::HV;
our @ISA = ('B::SV');
sub KEYS { return scalar keys %{ $_[0]{ref} } }
sub NAME { return $_[0]{name} }
package B::CV;
our @ISA = ('B::SV');
sub GV    { my @at = B::_sub_name($_[0]{ref}); return bless { at => \@at }, 'B::GV' }
sub STASH { my @at = B::_sub_name($_[0]{ref}); return bless { name => $at[0] }, 'B::HV' }
sub FILE  { return (B::_sub_name($_[0]{ref}))[2] }
sub START { return bless { line => (B::_sub_name($_[0]{ref}))[3] }, 'B::COP' }
package B::COP;
sub line { return $_[0]{line} }
package B::GV;
our @ISA = ('B::SV');
sub _at       { my $self = shift; return $self->{at} || [map { *{ $self->{ref} }{$_} } qw(PACKAGE NAME)] }
sub NAME      { return $_[0]->_at->[1] }
sub SAFENAME  { return $_[0]->_at->[1] }
sub STASH     { return bless { name => $_[0]->_at->[0] }, 'B::HV' }
sub FILE      { return $_[0]->_at->[2] }
sub LINE      { return $_[0]->_at->[3] }

1;

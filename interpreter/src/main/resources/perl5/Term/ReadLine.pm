package Term::ReadLine;
# Reads lines with a prompt, without editing. Natives: none.
use strict;
our $VERSION = '1.17';
our @ISA;

sub new {
    my ($class, $name, $in, $out) = @_;
    $in = \*STDIN unless defined $in;
    $out = \*STDOUT unless defined $out;
    return bless { in => $in, out => $out, name => $name }, $class;
}
sub ReadLine { return 'Term::ReadLine::Stub' }
sub readline {
    my ($self, $prompt) = @_;
    my $out = $self->{out};
    print {$out} defined $prompt ? $prompt : '';
    my $previous = select $out;
    { local $| = 1 }
    select $previous;
    my $in = $self->{in};
    my $line = <$in>;
    chomp $line if defined $line;
    return $line;
}
sub addhistory { }
sub AddHistory { }
sub IN         { return $_[0]{in} }
sub OUT        { return $_[0]{out} }
sub MinLine    { return undef }
sub Attribs    { return {} }
sub Features   { return {} }
sub findConsole { return ('/dev/tty', '/dev/tty') }
sub ornaments  { return '' }
sub newTTY     { my ($self, $in, $out) = @_; @$self{qw(in out)} = ($in, $out) }

1;

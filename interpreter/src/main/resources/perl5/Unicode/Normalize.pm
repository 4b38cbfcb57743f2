package Unicode::Normalize;
# Unicode's normalization forms. Natives: NFC(STR) NFD(STR) NFKC(STR) NFKD(STR).
use strict;
our $VERSION = '1.31';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(NFC NFD NFKC NFKD);
our @EXPORT_OK = qw(normalize checkNFC checkNFD checkNFKC checkNFKD reorder compose decompose);
our %EXPORT_TAGS = (all => [@EXPORT, @EXPORT_OK], normalize => [@EXPORT, 'normalize'], check => [grep /^check/, @EXPORT_OK]);
my %form = (C => \&NFC, D => \&NFD, KC => \&NFKC, KD => \&NFKD);

sub normalize {
    my ($name, $text) = @_;
    (my $form = $name) =~ s/^NF//;
    my $code = $form{$form};
    unless ($code) { require Carp; Carp::croak("Unicode::Normalize::normalize: Invalid form name: $name") }
    return $code->($text);
}
sub checkNFC  { return NFC($_[0]) eq $_[0] }
sub checkNFD  { return NFD($_[0]) eq $_[0] }
sub checkNFKC { return NFKC($_[0]) eq $_[0] }
sub checkNFKD { return NFKD($_[0]) eq $_[0] }
sub decompose { return $_[1] ? NFKD($_[0]) : NFD($_[0]) }
sub compose   { return NFC($_[0]) }
sub reorder   { return NFD($_[0]) }

1;

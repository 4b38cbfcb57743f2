package Sub::Util;
# Names and prototypes of subs.
# Natives: Sub::Util::subname(CODE) -> "Package::name", Sub::Util::set_subname(NAME, CODE),
# Scalar::Util::set_prototype(CODE, PROTO).
use strict;
use warnings;
our $VERSION = '1.62';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT_OK = qw(prototype set_prototype subname set_subname);

sub prototype { return CORE::prototype($_[0]) }

sub set_prototype {
    my ($prototype, $code) = @_;
    require Scalar::Util;
    return &Scalar::Util::set_prototype($code, $prototype);
}

1;

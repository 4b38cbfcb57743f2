package Scalar::Util;
# Looking at and marking single values.
# Natives: Scalar::Util::blessed reftype refaddr looks_like_number dualvar isdual isvstring weaken
# unweaken isweak readonly tainted set_prototype.
use strict;
use warnings;
our $VERSION = '1.62';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT_OK = qw(blessed refaddr reftype readonly tainted dualvar isdual isvstring isweak unweaken
    weaken looks_like_number set_prototype openhandle);

sub openhandle ($) {
    my $fh = shift;
    my $type = reftype($fh) || '';
    if ($type eq 'IO' || $type eq 'GLOB') { return defined(eval { fileno $fh }) || _tied($fh) ? $fh : undef }
    return undef if ref $fh;
    return undef unless defined $fh;
    return ref(\$fh) eq 'GLOB' && defined fileno($fh) ? $fh : undef;
}

sub _tied { my $fh = shift; return reftype($fh) eq 'GLOB' && eval { tied *$fh } }

1;

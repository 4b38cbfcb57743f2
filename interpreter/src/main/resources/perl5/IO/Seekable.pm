package IO::Seekable;
# Positioning for handles. Natives: none.
use strict;
our $VERSION = '1.48';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(SEEK_SET SEEK_CUR SEEK_END);
our @EXPORT_OK = ();

sub SEEK_SET () { 0 }
sub SEEK_CUR () { 1 }
sub SEEK_END () { 2 }

sub seek    { @_ == 3 or _usage('seek(POS, WHENCE)');    return CORE::seek($_[0], $_[1], $_[2]) }
sub sysseek { @_ == 3 or _usage('sysseek(POS, WHENCE)'); return CORE::sysseek($_[0], $_[1], $_[2]) }
sub tell    { @_ == 1 or _usage('tell()');               return CORE::tell($_[0]) }
sub getpos  { return CORE::tell($_[0]) }
sub setpos  { return defined $_[1] && CORE::seek($_[0], $_[1], 0) ? '0 but true' : undef }

sub _usage { require Carp; Carp::croak("usage: \$io->$_[0]") }

1;

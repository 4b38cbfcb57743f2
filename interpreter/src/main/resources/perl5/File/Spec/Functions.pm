package File::Spec::Functions;
# File::Spec's methods as functions. Natives: none.
use strict;
our $VERSION = '3.84';
require File::Spec;
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(canonpath curdir rootdir updir no_upwards file_name_is_absolute path catdir catfile);
our @EXPORT_OK = qw(devnull tmpdir splitpath splitdir catpath abs2rel rel2abs case_tolerant);
our %EXPORT_TAGS = (ALL => [@EXPORT_OK, @EXPORT]);
for my $name (@EXPORT, @EXPORT_OK) {
    no strict 'refs';
    *$name = sub { return File::Spec->$name(@_) };
}
1;

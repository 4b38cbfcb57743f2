package File::Spec;
# Operations on path names; Unix is the only system here. Natives: none.
use strict;
our $VERSION = '3.84';
require File::Spec::Unix;
our @ISA = ('File::Spec::Unix');
1;

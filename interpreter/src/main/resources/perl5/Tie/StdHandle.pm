package Tie::StdHandle;
# Defined beside Tie::Handle. Natives: none.
use strict;
our $VERSION = '4.6';
require Tie::Handle;
1;

package PerlIO::scalar;
# Handles on scalars are built in. Natives: none.
our $VERSION = '0.31';
1;

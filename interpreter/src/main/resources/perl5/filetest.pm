package filetest;
# use filetest 'access' asks access(2), which is how file tests are answered here anyway.
# Natives: none.
our $VERSION = '1.03';
our $hint_bits = 0x00400000;

sub _check {
    my $word = @_ ? shift : '';
    require Carp;
    Carp::croak("Usage: filetest->import('access') or filetest->unimport('access')") unless @_ <= 1 && length $word;
    Carp::croak("filetest: the only implemented subpragma is 'access'.") unless $word eq 'access';
}

sub import   { shift; _check(@_); $^H |= $hint_bits }
sub unimport { shift; _check(@_); $^H &= ~$hint_bits }

1;

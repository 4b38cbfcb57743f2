package threads;
# Perl threads are not there; fork is. Natives: none.
our $VERSION = '2.27';
my (undef, $file, $line) = caller;
die "threads are not supported by vos: use fork instead at $file line $line.\n";

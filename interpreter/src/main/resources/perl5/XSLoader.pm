package XSLoader;
# vos has no loadable C code: what a module needs natively is there before its .pm is read.
# load therefore dies, and modules that carry a pure-Perl alternative use it. Natives: none.
our $VERSION = '0.31';

sub load {
    my $module = @_ ? $_[0] : caller;
    my (undef, $file, $line) = caller;
    die "Can't load compiled code for module $module: XS is not supported at $file line $line.\n";
}
*bootstrap_inherit = \&load;

1;

package DynaLoader;
# vos has no loadable C code; see XSLoader. Natives: none.
our $VERSION = '1.52';
our @dl_library_path;

sub bootstrap {
    my $module = @_ ? $_[0] : caller;
    my (undef, $file, $line) = caller;
    die "Can't load compiled code for module $module: XS is not supported at $file line $line.\n";
}
*bootstrap_inherit = \&bootstrap;
sub dl_load_flags { return 0 }

1;

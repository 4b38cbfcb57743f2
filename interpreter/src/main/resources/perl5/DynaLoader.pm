package DynaLoader;
# vos loads no compiled code; see XSLoader. Natives: DynaLoader::boot_DynaLoader.
use XSLoader ();
our $VERSION = '1.52';
our (@dl_library_path, @dl_library_refs, @dl_modules, @dl_librefs, @dl_require_symbols, @dl_shared_objects);

*bootstrap         = \&XSLoader::load;
*bootstrap_inherit = \&XSLoader::load;
sub dl_load_flags  { return 0 }
sub dl_load_file   { return }
sub dl_find_symbol { return }
sub dl_error       { return 'vos loads no compiled code' }
sub dl_findfile    { return }

1;

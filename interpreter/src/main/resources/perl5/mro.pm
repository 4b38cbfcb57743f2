package mro;
# Method resolution order. Natives: mro::get_linear_isa(CLASS[, TYPE]) set_mro(CLASS, TYPE)
# get_mro(CLASS) get_isarev(CLASS) is_universal(CLASS) method_changed_in(CLASS)
# invalidate_all_method_caches() get_pkg_gen(CLASS), and next::method next::can maybe::next::method.
our $VERSION = '1.26';

sub import {
    my $type = $_[1];
    mro::set_mro(scalar(caller), defined $type ? $type : 'dfs');
}

1;

package charnames;
# Names of characters. Natives: charnames::_code(NAME) -> code point, charnames::_name(CODE) -> name.
use strict;
our $VERSION = '1.50';

sub import { $^H{charnames} = 1; $^H |= 0x20000; return }
sub unimport { delete $^H{charnames}; return }

sub vianame {
    my $name = shift;
    return hex $1 if $name =~ /^U\+([0-9A-Fa-f]+)$/;
    return _code($name);
}
sub string_vianame {
    my $code = vianame(@_);
    return defined $code ? chr $code : undef;
}
sub viacode {
    my $code = shift;
    $code = hex $1 if $code =~ /^(?:U\+|0x)?([0-9A-Fa-f]+)$/ && $code !~ /^[0-9]+$/;
    return _name($code);
}

1;

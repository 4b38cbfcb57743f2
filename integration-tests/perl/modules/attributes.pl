# Attributes of subs, through MODIFY_CODE_ATTRIBUTES.
use strict;
use warnings;
{
    package Marked;
    our %seen;
    sub MODIFY_CODE_ATTRIBUTES { my ($class, $ref, @names) = @_; $seen{$ref} = "@names"; return grep { /^Bad/ } @names }
    sub FETCH_CODE_ATTRIBUTES { my ($class, $ref) = @_; return $seen{$ref} }
    sub tagged : Good { 1 }
}
require attributes;
print attributes::reftype(sub { }), ' ', eval 'package Marked; sub other : Bad { 1 } 1' ? 'accepted' : $@ =~ /^(Invalid CODE attribute: Bad)/, "\n";

package User::grent;
# getgrnam and getgrgid that return objects. Natives: none.
use strict;
use warnings;
our $VERSION = '1.04';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(getgrent getgrgid getgrnam getgr);
sub _object {
    my ($name, $passwd, $gid, $members) = @_;
    return @_ ? bless([$name, $passwd, $gid, [split ' ', $members]], 'User::grent') : undef;
}
sub name    { return $_[0][0] }
sub passwd  { return $_[0][1] }
sub gid     { return $_[0][2] }
sub members { return $_[0][3] }
sub getgrent ()  { return _object(CORE::getgrent()) }
sub getgrnam ($) { return _object(CORE::getgrnam($_[0])) }
sub getgrgid ($) { return _object(CORE::getgrgid($_[0])) }
sub getgr ($)    { return $_[0] =~ /^\d+\z/ ? &getgrgid($_[0]) : &getgrnam($_[0]) }

1;

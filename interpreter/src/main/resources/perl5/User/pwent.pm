package User::pwent;
# getpwnam and getpwuid that return objects. Natives: none.
use strict;
use warnings;
our $VERSION = '1.02';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(getpwent getpwuid getpwnam getpw);
our @EXPORT_OK = qw(pw_has);
our %EXPORT_TAGS = (FIELDS => [@EXPORT]);
my @fields = qw(name passwd uid gid quota comment gecos dir shell expire);
for my $i (0 .. $#fields) {
    no strict 'refs';
    *{ $fields[$i] } = sub { return $_[0][$i] };
}
sub _object { return @_ ? bless([@_], 'User::pwent') : undef }
sub getpwent ()   { return _object(CORE::getpwent()) }
sub getpwnam ($)  { return _object(CORE::getpwnam($_[0])) }
sub getpwuid ($)  { return _object(CORE::getpwuid($_[0])) }
sub getpw ($)     { return $_[0] =~ /^\d+\z/ ? &getpwuid($_[0]) : &getpwnam($_[0]) }
sub pw_has        { my %has = map { $_ => 1 } qw(gecos dir shell passwd); return @_ ? !grep({ !$has{$_} } @_) : sort keys %has }

1;

package Module::Loaded;
# Marking modules as loaded.
use strict;
our $VERSION = '0.08';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(mark_as_loaded mark_as_unloaded is_loaded);

sub _file { my $name = shift; return $name =~ /^\w+(?:(?:::|')\w+)*$/ ? join('/', split /::|'/, $name) . '.pm' : $name }
sub is_loaded (*) { my $file = _file(shift); return exists $INC{$file} ? $INC{$file} : undef }
sub mark_as_loaded (*) {
    my $file = _file(shift);
    if ($INC{$file}) { require Carp; Carp::carp("'$_[0]' already marked as loaded ('$INC{$file}')") ; return 1 }
    $INC{$file} = (caller)[1];
    return 1;
}
sub mark_as_unloaded (*) { my $file = _file(shift); delete $INC{$file}; return 1 }

1;

# Tie::Hash, Tie::Array, Tie::Scalar, Tie::Handle, Env, English, FindBin, Config, Sys::Hostname.
use strict;
use warnings;

package Upper;
require Tie::Hash;
our @ISA = ('Tie::StdHash');
sub STORE { my ($self, $key, $value) = @_; $self->{ uc $key } = $value }

package Doubler;
require Tie::Array;
our @ISA = ('Tie::Array');
sub TIEARRAY { return bless { list => [] }, shift }
sub FETCH { my ($self, $i) = @_; my $v = $self->{list}[$i]; return defined $v ? 2 * $v : undef }
sub STORE { my ($self, $i, $v) = @_; $self->{list}[$i] = $v }
sub FETCHSIZE { return scalar @{ $_[0]{list} } }
sub STORESIZE { my ($self, $n) = @_; $#{ $self->{list} } = $n - 1 }

package Limited;
require Tie::Scalar;
our @ISA = ('Tie::StdScalar');
sub STORE { my ($self, $v) = @_; $$self = $v > 10 ? 10 : $v }

package Shout;
require Tie::Handle;
our @ISA = ('Tie::Handle');
our $out = '';
sub TIEHANDLE { return bless [], shift }
sub WRITE { my ($self, $buf, $len) = @_; $out .= uc substr $buf, 0, $len; return $len }

package main;
tie my %upper, 'Upper';
$upper{abc} = 1;
$upper{def} = 2;
print join(',', sort keys %upper), ' ', exists $upper{ABC} ? 'yes' : 'no', ' ', delete $upper{ABC}, ' ', scalar(keys %upper), "\n";
%upper = ();
print scalar(keys %upper), "\n";
tie my @doubled, 'Doubler';
push @doubled, 1, 2, 3;
print "@doubled $#doubled ", pop @doubled, ' ', shift @doubled, " @doubled\n";
unshift @doubled, 7, 8;
print "@doubled | ", join(',', splice @doubled, 1, 1, 10, 11), " | @doubled | ", scalar(@doubled), "\n";
@doubled = (4, 5);
$#doubled = 0;
print "@doubled\n";
tie my $limited, 'Limited', 3;
print $limited, ' ';
$limited = 50;
print "$limited\n";
tie *SHOUT, 'Shout';
print SHOUT 'hello', ' ', 'world';
printf SHOUT ' %d', 5;
print "$Shout::out\n";
tie my @std, 'Tie::StdArray';
@std = (1 .. 5);
print join(',', splice @std, 1, 2), ' ', join(',', @std), ' ', $std[-1], "\n";

$ENV{VOS_TEST} = 'before';
$ENV{VOS_LIST} = 'a:b';
use Env qw(VOS_TEST @VOS_LIST);
our ($VOS_TEST, @VOS_LIST);
print "$VOS_TEST @VOS_LIST\n";
$VOS_TEST = 'after';
push @VOS_LIST, 'c';
print "$ENV{VOS_TEST} $ENV{VOS_LIST}\n";

use English qw(-no_match_vars);
$OUTPUT_FIELD_SEPARATOR = '-';
print 'a', 'b';
$OUTPUT_FIELD_SEPARATOR = undef;
print "\n", $PID == $$ ? 'pid' : 'no', ' ', $PROGRAM_NAME eq $0 ? 'name' : 'no', ' ', $EXECUTABLE_NAME eq $^X ? 'exe' : 'no', ' ', $OSNAME, "\n";
$ERRNO = 2;
print "$OS_ERROR $OS_ERROR{ENOENT}\n";
eval { die "oops\n" };
print $EVAL_ERROR;
for (1) { print "$ARG\n" }
sub args { return "@ARG" }
print args(1, 2), "\n";
'xay' =~ /(a)/ and print "$LAST_PAREN_MATCH $LAST_MATCH_START[0] $LAST_MATCH_END[0]\n";

use FindBin qw($Bin $Script $RealBin);
print -f "$Bin/$Script" ? 'found' : 'lost', ' ', $Script, ' ', $Bin eq $RealBin ? 'real' : 'linked', "\n";
use Config;
print join(' ', map { defined $Config{$_} ? $Config{$_} : 'undef' } qw(d_fork d_pseudofork osname path_sep ivsize nvsize byteorder sh)), "\n";
my @names = split ' ', $Config{sig_name};
my @numbers = split ' ', $Config{sig_num};
print "$names[9] $names[15] $numbers[15] ", exists $Config{nothing} ? 1 : 0, ' ', scalar(@names) == scalar(@numbers) ? 'same' : 'different', "\n";
eval { $Config{osname} = 'x'; 1 } or print $@ =~ /^(.*read-only)/, "\n";
use Sys::Hostname;
print length hostname() ? 'named' : 'unnamed', "\n";

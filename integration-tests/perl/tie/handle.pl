# A tied handle: print, printf, readline, getc, read, close and write go to methods (perltie).
use strict;
use warnings;

package Handle;
sub TIEHANDLE { my ($c, @lines) = @_; return bless { in => [@lines], out => [] }, $c }
sub PRINT { my $s = shift; push @{ $s->{out} }, join($, // '', @_); return 1 }
sub PRINTF { my $s = shift; my $f = shift; push @{ $s->{out} }, sprintf $f, @_; return 1 }
sub READLINE { my $s = shift; return wantarray ? splice(@{ $s->{in} }) : shift @{ $s->{in} } }
sub GETC { return 'c' }
sub WRITE { my ($s, $buf, $len, $off) = @_; push @{ $s->{out} }, "write:" . substr($buf, $off // 0, $len); return $len }
sub READ { my $s = shift; $_[0] = 'x' x $_[1]; return $_[1] }
sub EOF { return !@{ $_[0]{in} } }
sub CLOSE { my $s = shift; print STDOUT "closed\n"; return 1 }
package main;
tie *FH, 'Handle', "l1\n", "l2\n", "l3\n";
print FH "a", "b";
printf FH "%03d", 7;
syswrite FH, "hello", 3, 1;
print scalar(<FH>), eof(FH) ? 1 : 0, getc(FH), "\n";
my @rest = <FH>;
read FH, my $buffer, 4;
print scalar(@rest), " $buffer ", eof(FH) ? 1 : 0, "\n";
print join('|', @{ (tied *FH)->{out} }), "\n";
close FH;
{ tie *STDOUT, 'Handle'; print "captured"; my $o = (tied *STDOUT)->{out}; untie *STDOUT; print "out: @$o\n"; }

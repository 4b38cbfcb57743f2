# tie of scalars, arrays and hashes: every access is a method call; tied, untie (perltie).
use strict;
use warnings;

package Upper {
    sub TIESCALAR { my ($c, $v) = @_; return bless \$v, $c }
    sub FETCH { return uc ${ $_[0] } }
    sub STORE { print "(store $_[1]) "; ${ $_[0] } = $_[1] }
}

package Rev {
    sub TIEARRAY { return bless [], shift }
    sub FETCH { return $_[0][$#{ $_[0] } - $_[1]] }
    sub FETCHSIZE { return scalar @{ $_[0] } }
    sub STORE { $_[0][$_[1]] = $_[2] }
    sub STORESIZE { $#{ $_[0] } = $_[1] - 1 }
    sub PUSH { my $s = shift; push @$s, @_ }
    sub CLEAR { @{ $_[0] } = () }
    sub EXTEND { }
}

package Logged {
    sub TIEHASH { return bless { data => {}, log => [] }, shift }
    sub FETCH { push @{ $_[0]{log} }, "get $_[1]"; return $_[0]{data}{ $_[1] } }
    sub STORE { push @{ $_[0]{log} }, "set $_[1]"; $_[0]{data}{ $_[1] } = $_[2] }
    sub EXISTS { return exists $_[0]{data}{ $_[1] } }
    sub DELETE { push @{ $_[0]{log} }, "delete $_[1]"; return delete $_[0]{data}{ $_[1] } }
    sub FIRSTKEY { my @k = sort keys %{ $_[0]{data} }; return $k[0] }

    sub NEXTKEY {
        my ($s, $last) = @_;
        my @k = grep { $_ gt $last } sort keys %{ $s->{data} };
        return $k[0];
    }
    sub CLEAR { $_[0]{data} = {} }
    sub UNTIE { print "untied\n" }
}

package main;
tie my $s, 'Upper', 'first';
print "$s ";
$s = 'second';
print "$s ", length $s, " ", ref tied $s, "\n";
untie $s;
$s = 'plain';
print "$s\n";
tie my @a, 'Rev';
push @a, 1, 2, 3;
print "@a $a[0] $#a ", scalar(@a), " ", join(',', map { $_ * 2 } @a), "\n";
my $obj = tie my %h, 'Logged';
%h = ();
$h{b} = 2;
$h{a} = 1;
my $v = $h{a} + $h{b};
print "$v ", join(',', keys %h), " ", exists $h{a} ? 1 : 0, exists $h{z} ? 1 : 0, " ", delete $h{a}, "\n";
$h{n}++;
while (my ($k, $val) = each %h) { print "$k=$val " }
print "\n", join('; ', @{ $obj->{log} }), "\n";
undef $obj;
untie %h;

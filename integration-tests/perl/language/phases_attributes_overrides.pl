use strict; use warnings;
BEGIN { print "b ${^GLOBAL_PHASE}\n" } INIT { print "i ${^GLOBAL_PHASE}\n" } CHECK { print "c ${^GLOBAL_PHASE}\n" }
print "r ${^GLOBAL_PHASE}\n"; END { print "e ${^GLOBAL_PHASE}\n" }
package At; my %attr; sub MODIFY_CODE_ATTRIBUTES { my ($p,$r,@a)=@_; $attr{$r}=[@a]; print "MOD $p @a\n"; return grep /bad/, @a }
sub FETCH_CODE_ATTRIBUTES { @{$attr{$_[1]}||[]} }
sub foo : Local Path("x/y") { 42 }  print foo(), "\n";
print "attrs: @{[attributes::get(\&foo)]}\n";
package main;
our $foo = 5; our @foo=(1,2); { no strict 'refs'; my $g = \*foo; print "${*$g} $$g ${*{$g}}[1] @{*$g{ARRAY}} ", *foo{PACKAGE}, " ", *foo{NAME}, "\n"; }
{ local our $z = 5; our $q = $q; print "z $z\n"; }

use subs 'hex'; sub hex { "myhex(@_)" } print hex("ff"), " ", CORE::hex("ff"), "\n";
BEGIN { *CORE::GLOBAL::sleep = sub { "slept @_" }; *CORE::GLOBAL::time = sub () { 12345 }; *CORE::GLOBAL::exit = sub { print "exit(@_)\n"; CORE::exit($_[0]||0) } }
print sleep(100), " ", time, "\n"; print time + 1, "\n";
my @v = (v1.2.3, v65, sprintf("%vd", v1.22.333)); print ord($v[1]), " $v[2]\n";
goto x; print "no\n"; x: print "at x\n";
{ my sub priv ($) { "p@_" } print priv(3), "\n"; }
chomp(my $line = "abc\n"); chomp($foo = "def\n"); print "$line$foo\n";
print "last\n"; exit 0;

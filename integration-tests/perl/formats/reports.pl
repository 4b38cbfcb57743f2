use strict; use warnings; no warnings "uninitialized";
our ($name,$amount,$desc);
format STDOUT_TOP =
Name       Amount  Description  page @<
$%
---------- ------- ---------------------
.
format STDOUT =
@<<<<<<<<< @##.##  ^<<<<<<<<<<<<<<<<<<<<
$name,     $amount, $desc
~~                    ^<<<<<<<<<<<<<<<<<<<<
$desc
.
for (['Apple',1.5,'A fruit that keeps doctors away if you eat it daily'],['Banana',22.333,"yellow"],['Cherry-long-name',333.999,"line1\nline2 and more text here that wraps around"]) {
  ($name,$amount,$desc)=@$_;
  write;
}
print "left $- of $=, page $%\n";
sub report { my ($x,$y)=@_;
format REP =
@>>>>>>>|@|||||||||@*|
$x, $y, "multi\nline"
@#### @.### @##.##e @0###
$x,$y/100,$y,$x
.
  local $~ = "REP"; write; }
report(12,34); report(56,78.9);
formline("@<<< @>>>\n", "ab", "cd"); print $^A; $^A="";
my $long = "The quick brown fox jumps over the lazy dog and so on";
formline("^<<<<<<<<<...\n", $long); print $^A, "[$long]\n"; $^A = "";
use feature 'say';
open(my $fh, '>', \my $buf) or die;
format FH =
[@<<<] [@>>>] [@|||] [@#.#]
{ 'a',
  'b', 'c',
  3.14159 }
.
{ my $old = select($fh); $~ = "FH"; select $old; }
write($fh); close $fh; print $buf;
sub swrite { my $f = shift; $^A = ""; formline($f,@_); my $r=$^A; $^A=""; return $r }
print swrite("@<<<< @>>>> @||||\n", qw(a b c));
print swrite("~~ ^<<<<\n", my $t = "hello world foo bar");
my @l = ("one","two","three");
format LIST =
@<<<<< ~~
shift @l
.
no warnings; $~ = "LIST"; write;
eval { $~ = "NOPE"; write }; print $@;

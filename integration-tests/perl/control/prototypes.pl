# Prototypes: (&@), ($;$), (\@\@), (_), () and &-calls that go round them (perlsub).
use strict;
use warnings;

sub each_of(&@) {
    my $code = shift;
    return map { $code->() } @_;
}
print join(',', each_of { $_ * 2 } 1 .. 3), "\n";
sub optional($;$) { return scalar(@_) . ":@{[ map { $_ // 'undef' } @_ ]}" }
my @l = (7, 8, 9);
print optional(@l), " ", optional(1, 2), " ", optional(@l, @l), "\n";
sub both(\@\@) { my ($x, $y) = @_; return "@$x | @$y" }
my @m = (1, 2);
print both(@l, @m), "\n";
sub constant() { 42 }
print constant + 1, "\n";
sub topic(_) { return "<$_[0]>" }
$_ = 'default';
print topic, " ", topic('given'), "\n";
sub hash(\%) { return join ',', sort keys %{ $_[0] } }
my %h = (a => 1, b => 2);
print hash(%h), " ", &optional(1, 2, 3), "\n";

sub try_catch(&;@) {
    my ($try, $catch) = @_;
    my @r = eval { $try->() };
    if ($@) { local $_ = $@; return $catch->() }
    return @r;
}
sub catch(&;@) { return @_ }
print try_catch { die "oops\n" } catch { "caught $_" };
print prototype('each_of'), " ", prototype(\&both), " ", defined prototype('main::plain') ? 1 : 'undef', " ",
    prototype('CORE::push') // 'undef', "\n";
sub plain { }

sub mymax(@) {
    my $m = shift;
    for (@_) { $m = $_ if $_ > $m }
    $m;
}
print mymax(3, 9, 2), "\n";
sub glob_or_ref(\[$@%]) { return ref shift }
my $s = 1;
print glob_or_ref($s), glob_or_ref(@l), glob_or_ref(%h), "\n";
eval 'constant(1)';
print $@ =~ /^(Too many arguments for main::constant)/ ? "$1\n" : "no error $@\n";

package Test;
# The oldest test interface: plan, ok, skip. Natives: none.
use strict;
our $VERSION = '1.31';
require Exporter;
our @ISA = ('Exporter');
our @EXPORT = qw(&plan &ok &skip);
our @EXPORT_OK = qw($ntest $TESTOUT $TESTERR);
our ($ntest, $TESTOUT, $TESTERR, $planned, %todo) = (1, \*STDOUT, \*STDERR);

sub plan {
    my %given = @_;
    $planned = $given{tests} || $given{test};
    $todo{$_} = 1 for @{ $given{todo} || [] };
    $ntest = 1;
    print {$TESTOUT} "1..$planned", %todo ? ' todo ' . join(' ', sort { $a <=> $b } keys %todo) . ';' : '', "\n";
    return;
}

sub _value { my $value = shift; return ref $value eq 'CODE' ? $value->() : $value }

sub ok ($;$$) {
    my $got = _value($_[0]);
    my $ok;
    if (@_ == 1) { $ok = $got ? 1 : 0 }
    else {
        my $want = _value($_[1]);
        if (!defined $want) { $ok = !defined $got }
        elsif (!defined $got) { $ok = 0 }
        elsif (ref $want eq 'Regexp') { $ok = $got =~ $want }
        elsif ($want =~ m{^m(.)(.*)\1$}s || $want =~ m{^(/)(.*)/$}s) { my $pattern = $2; $ok = $got =~ /$pattern/ }
        else { $ok = $got eq $want }
    }
    print {$TESTOUT} $ok ? '' : 'not ', "ok $ntest\n";
    if (!$ok) {
        my (undef, $file, $line) = caller;
        print {$TESTERR} @_ == 1 ? "# Test $ntest got nothing true at $file line $line\n"
            : "# Test $ntest got: " . (defined $got ? "\"$got\"" : '<UNDEF>') . " ($file at line $line)\n";
    }
    $ntest++;
    return $ok;
}

sub skip ($;$$$) {
    my $why = _value($_[0]);
    if ($why) {
        print {$TESTOUT} "ok $ntest # skip", $why =~ /^\d+$/ ? '' : " $why", "\n";
        $ntest++;
        return 1;
    }
    shift;
    return @_ == 1 ? &ok($_[0]) : &ok(@_);
}

1;

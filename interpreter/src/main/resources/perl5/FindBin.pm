package FindBin;
# Where the running script is. Natives: none.
use strict;
our $VERSION = '1.53';
require Exporter;
require Cwd;
require File::Basename;
our @ISA = ('Exporter');
our @EXPORT_OK = qw($Bin $Script $RealBin $RealScript $Dir $RealDir);
our ($Bin, $Script, $RealBin, $RealScript, $Dir, $RealDir);

sub init {
    my $script = $0;
    if ($0 eq '-e' || $0 eq '-') {
        $Script = $RealScript = $0;
        $Bin = $RealBin = Cwd::getcwd();
        $Bin = $RealBin = '/' unless defined $Bin;
    }
    else {
        if ($script !~ m{/} && !-f $script) {
            for my $dir (split /:/, $ENV{PATH} || '') {
                if (-r "$dir/$script" && -f _) { $script = "$dir/$script"; last }
            }
        }
        -f $script or do { require Carp; Carp::croak("Cannot find current script '$0'") };
        $script = Cwd::getcwd() . "/$script" unless $script =~ m{^/};
        ($Script, $Bin) = File::Basename::fileparse($script);
        my $real = $script;
        for (1 .. 40) {
            my $target = readlink $real;
            last unless defined $target;
            $real = $target =~ m{^/} ? $target : (File::Basename::fileparse($real))[1] . $target;
        }
        ($RealScript, $RealBin) = File::Basename::fileparse($real);
        $Bin = Cwd::abs_path($Bin) if length $Bin;
        $RealBin = Cwd::abs_path($RealBin) if length $RealBin;
    }
    $Dir = $Bin;
    $RealDir = $RealBin;
}
sub again { init(); return 1 }

init();

1;

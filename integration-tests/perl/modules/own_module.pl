# A module of one's own: use lib, import, @EXPORT_OK, tags, require at run time, %INC, versions (perlmod).
use strict;
use warnings;

my $dir;

BEGIN {
    $dir = ($ENV{TMPDIR} || '/tmp') . "/lib.$$";
    mkdir $dir or die;
    mkdir "$dir/My" or die;
    open(my $out, '>', "$dir/My/Tools.pm") or die;
    print $out <<'END';
package My::Tools;
use strict;
use warnings;
use Exporter 'import';
our $VERSION = '1.25';
our @EXPORT = ('always');
our @EXPORT_OK = qw(twice $setting @list);
our %EXPORT_TAGS = (all => [@EXPORT, @EXPORT_OK]);
our $setting = 'exported scalar';
our @list = (1, 2);
sub always { return "always" }
sub twice { return $_[0] * 2 }
sub hidden { return "hidden, called in " . caller }
1;
END
    close $out;
    open($out, '>', "$dir/My/Late.pm") or die;
    print $out "package My::Late; sub new { return bless {}, shift } sub loaded { 'late' } 1;\n";
    close $out;
    open($out, '>', "$dir/False.pm") or die;
    print $out "package False; 0;\n";
    close $out;
    open($out, '>', "$dir/Broken.pm") or die;
    print $out "package Broken;\nsub x {\n1;\n";
    close $out;
}
use lib $dir;
use My::Tools qw(:all);
print always(), " ", twice(21), " $setting @list ", My::Tools::hidden(), " $My::Tools::VERSION ",
    My::Tools->VERSION, "\n";
require My::Late;
print My::Late->new->loaded, " ", $INC{'My/Late.pm'} eq "$dir/My/Late.pm" ? 1 : 0, " ",
    exists $INC{'My/None.pm'} ? 1 : 0, "\n";
my $name = "My::Late";
(my $file = "$name.pm") =~ s{::}{/}g;
print "again: ", require($file), "\n";
eval { require My::None };
print $@ =~ /^(Can't locate My\/None\.pm in \@INC \(you may need to install the My::None module\))/ ? "$1\n" : $@;
eval { require False };
print $@ =~ /^(False\.pm did not return a true value)/ ? "$1\n" : $@;
eval { require Broken };
print $@ =~ /^Missing right curly/ ? "broken\n" : $@,
    $@ =~ /Compilation failed in require/ ? "failed in require\n" : "";
eval { My::Tools->VERSION(2) };
print $@ =~ /^(My::Tools version 2 required--this is only version 1\.25)/ ? "$1\n" : $@;
eval "use My::Tools 'nothing'; 1"
    or print $@ =~ /^("nothing" is not exported by the My::Tools module)/ ? "$1\n" : $@;
print do "$dir/My/Late.pm" ? "do\n" : "no\n";
print defined(do "$dir/none.pl") ? 1 : "do of none: $!\n";
END { unlink glob("$dir/My/*"), glob("$dir/*.pm"); rmdir "$dir/My"; rmdir $dir }

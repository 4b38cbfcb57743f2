package I18N::Langinfo;
# Facts of the locale: always those of the C locale with UTF-8 text. Natives: none.
use strict;
use warnings;
our $VERSION = '0.21';
require Exporter;
our @ISA = ('Exporter');
my %fact = (
    CODESET => 'UTF-8', RADIXCHAR => '.', THOUSEP => '', CRNCYSTR => '-', YESEXPR => '^[yY]', NOEXPR => '^[nN]',
    YESSTR => '', NOSTR => '', D_T_FMT => '%a %b %e %H:%M:%S %Y', D_FMT => '%m/%d/%y', T_FMT => '%H:%M:%S',
    T_FMT_AMPM => '%I:%M:%S %p', AM_STR => 'AM', PM_STR => 'PM',
);
my $i = 1;
for my $day (qw(Sunday Monday Tuesday Wednesday Thursday Friday Saturday)) { $fact{"DAY_$i"} = $day; $fact{"ABDAY_$i"} = substr $day, 0, 3; $i++ }
$i = 1;
for my $month (qw(January February March April May June July August September October November December)) { $fact{"MON_$i"} = $month; $fact{"ABMON_$i"} = substr $month, 0, 3; $i++ }
my %by_number;
my $n = 1;
for my $name (sort keys %fact) {
    my $number = $n++;
    $by_number{$number} = $fact{$name};
    no strict 'refs';
    *$name = sub () { $number };
}
our @EXPORT = ('langinfo');
our @EXPORT_OK = sort keys %fact;

sub langinfo (_) { return $by_number{ $_[0] } }

1;

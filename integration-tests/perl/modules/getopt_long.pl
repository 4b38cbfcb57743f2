# Getopt::Long: flags, values, lists, hashes, negation, abbreviations, counters, subs, errors.
use strict;
use warnings;
use Getopt::Long qw(GetOptionsFromArray :config no_auto_abbrev);

sub parse {
    my @args = @_;
    my %o = (verbose => 0, list => [], define => {});
    local $SIG{__WARN__} = sub { print "warned: $_[0]" };
    my $ok = GetOptionsFromArray(
        \@args, 'verbose|v+' => \$o{verbose}, 'name=s' => \$o{name}, 'size=i' => \$o{size}, 'rate=f' => \$o{rate},
        'list=s' => $o{list}, 'define=s' => $o{define}, 'color!' => \$o{color}, 'opt:s' => \$o{opt},
        'call' => sub { print "called $_[0]\n" }
    );
    print $ok ? 'ok' : 'bad', ' ', join(
        ' ',
        map {
            my $v = $o{$_};
            !defined $v ? ()
                : "$_="
                . (
                  ref $v eq 'ARRAY' ? "[@$v]"
                : ref $v ? '{' . join(',', map { "$_:$v->{$_}" } sort keys %$v) . '}'
                : $v)
        } sort keys %o
        ),
        " | @args\n";
}
parse(qw(--name x --size 5 --rate 1.5 rest));
parse(qw(-v -v --verbose --list a --list b --define k=v --define x=y));
parse(qw(--name=eq --no-color --call file1 --color file2));
parse(qw(--opt --size 3));
parse(qw(--opt value -- --name x));
parse(qw(--unknown --size abc));
parse(qw(--size));
{
    local @ARGV = qw(-a 1 -b file);
    Getopt::Long::GetOptions(\my %h, 'a=i', 'b');
    print join(',', map { "$_=$h{$_}" } sort keys %h), " @ARGV\n";
}
use Getopt::Std;
{
    local @ARGV = qw(-xf file -v rest);
    getopts('xvf:', \my %h);
    print join(',', map { "$_=$h{$_}" } sort keys %h), " @ARGV\n";
}

# sprintf: flags, widths, precisions, vectors of arguments, * and explicit indexes (perlfunc sprintf).
use strict;
use warnings;

printf "[%5d] [%-5d] [%05d] [%+d] [% d] [%5s] [%-5s] [%.2s] [%c]\n", 42, 42, 42, 42, 42, 'ab', 'ab', 'abcdef', 65;
printf "[%x] [%X] [%#x] [%o] [%#o] [%b] [%#b] [%e] [%g]\n", 255, 255, 255, 8, 8, 5, 5, 1234.5, 0.0001;
printf "[%*d] [%-*d] [%.*f] [%*s]\n", 6, 42, 6, 42, 2, 3.14159, -6, 'x';
printf "[%2\$s %1\$s] [%1\$s%1\$s]\n", 'a', 'b';
printf "[%s] [%%] [%5.1f] [%-8.3f] [%08.3f] [%+.1e]\n", 'str', 3.14159, 2.5, -3.14159, 12345.678;
printf "[%s %s %s]\n", 1e15, 0.1 + 0.2, -17;
printf "[%d] [%s] [%d]\n", '3abc' =~ /(\d)/, undef // 'undef', -3.7;
printf "[%u] [%d] [%s]\n", 18446744073709551615, 9223372036854775807, 18446744073709551615;
printf "[%vd] [%vd]\n", '1.22.333', sprintf('%vd', 'ABC');
printf "[%03b|%-6b|%6b]\n", 5, 5, 5;
printf "[%hhd %ld %lld %5.3d]\n", 65, 66, 67, 7;
my $list = sprintf '%s-' x 3, 'a' .. 'c';
print "$list\n";
{
    local $SIG{__WARN__} = sub { print "warned: $_[0]" };
    print sprintf('%s %s', 'one'), "\n", sprintf('%z'), "\n", sprintf('%d', 'abc'), "\n", sprintf('%s', 'a', 'b'),
        "\n";
}

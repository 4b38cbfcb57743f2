# __DATA__ and __END__: the rest of the file as a handle, of a package too; nothing after is parsed (perldata).
use strict;
use warnings;

while (my $line = <DATA>) {
    chomp $line;
    next if $line =~ /^#/ or $line eq '';
    last if $line eq 'stop';
    my ($k, $v) = split /\s*=\s*/, $line, 2;
    print "$k -> $v ($.)\n";
}
my @rest = <DATA>;
print "rest: ", scalar(@rest), " $rest[-1]";
print "eof: ", eof(DATA) ? 1 : 0, "\n";
__END__
# comment
one = 1
two = a = b

stop
this is not { perl
__END__ again
last

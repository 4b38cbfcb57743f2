# Pod and comments are skipped wherever a statement may stand (perlpod).
use strict;
use warnings;

print "before\n";    # a comment

=head1 NAME

This is not code: print "no\n";

=cut

print "after\n";

=begin comment

print "no\n";

=end comment

=cut

my %h = (    # comment in a list
    a => 1,    # another
);
print "# not a comment ", '# nor this', " $h{a}\n";
print "line ", __LINE__, "\n";
my $re = qr/a # part of the pattern/;
print "a # part of the pattern" =~ $re ? 1 : 0, "\n";
sub doc {

=pod

Inside a sub.

=cut

    return "doc";
}
print doc(), "\n";

=encoding utf8

to the end of the file, print "no\n";

# Pod::Usage: synopsis, options, messages and statuses, from the script's own POD.
use strict;
use warnings;
use Pod::Usage;
use Getopt::Long;

pod2usage(-exitval => 'NOEXIT', -verbose => 0, -output => \*STDOUT);
print "--\n";
pod2usage(-message => 'something is wrong', -exitval => 'NOEXIT', -verbose => 0, -output => \*STDOUT);
print "--\n";
pod2usage(-exitval => 'NOEXIT', -verbose => 1, -output => \*STDOUT);
print "--\n";
pod2usage('bad argument');

__END__

=head1 NAME

pod_usage - try it

=head1 SYNOPSIS

pod_usage [options] [file ...]

 Options:
   -help    brief help
   -man     full text

=head1 OPTIONS

=over 4

=item B<-help>

Prints a brief help message and exits.

=item B<-man>

Prints the manual page and exits. This paragraph is long enough that it has to be
wrapped when it is printed to the terminal.

=back

=head1 DESCRIPTION

Reads files.

=cut

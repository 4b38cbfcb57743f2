# autodie: failures become exceptions with a message.
use strict;
use warnings;
use autodie;
sub try_it { my ($name, $code) = @_; eval { $code->(); print "$name: fine\n"; 1 } or print "$name: ", ref $@, ' ', "$@" =~ s/ at \S+ line \d+\s*$//r =~ s/'\$fh'|\$fh/\$fh/r, "\n" }
my $missing = '/nonexistent/file';
try_it('open', sub { open my $fh, '<', $missing });
try_it('write', sub { open(my $fh, '>', $missing) });
try_it('append', sub { open(my $fh, '>>', $missing) });
try_it('unlink', sub { unlink $missing });
try_it('rename', sub { rename $missing, "$missing.2" });
try_it('mkdir', sub { mkdir "$missing/x" });
try_it('rmdir', sub { rmdir $missing });
try_it('good', sub { open my $fh, '<', '/dev/null'; close $fh; opendir my $dh, '/'; closedir $dh });
eval { open my $fh, '<', $missing; };
print $@->function, ' ', $@->line == __LINE__ - 1 ? 'line' : $@->line, ' ', $@->matches('open') ? 'open' : '', ' ', $@->matches(':file') ? 'file' : '', ' ', $@->matches(':socket') ? 'socket' : 'no socket', ' ', $@->errno, ' ', $@->args->[2], "\n";

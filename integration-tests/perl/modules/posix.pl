# POSIX: constants, numbers, time, wait status, Perl's own functions under their C names.
use strict;
use warnings;
use POSIX;
use POSIX qw(:sys_wait_h :limits_h :float_h :errno_h :signal_h :fcntl_h :math_h round trunc lround log2 cbrt hypot copysign isnan isinf);

print join(' ', WNOHANG, WUNTRACED, EINTR, EAGAIN, ENOENT, SIGTERM, SIGKILL, SIGCHLD, O_RDWR | O_CREAT, INT_MAX, INT_MIN, UINT_MAX, LONG_MAX, CHAR_BIT, PATH_MAX, EXIT_FAILURE), "\n";
print DBL_MAX, ' ', DBL_EPSILON, ' ', DBL_DIG, ' ', FLT_MAX, ' ', M_PI, "\n";
print join(' ', map { floor($_) } 1.5, -1.5, 2, -0.1), ' | ', join(' ', map { ceil($_) } 1.5, -1.5, 2, -0.1), "\n";
print join(' ', fmod(7.5, 2), fmod(-7, 3), pow(2, 10), fabs(-3.2), POSIX::abs(-2), log10(1000), round(2.5), round(-2.5), trunc(-2.7), lround(1.4)), "\n";
printf "%.6f %.6f %.6f %.6f %.6f %.6f\n", tan(1), asin(1), acos(0), atan(1), sinh(1), tanh(0.5);
printf "%.4f %.4f %.4f %.1f\n", log2(8), cbrt(27), hypot(3, 4), copysign(3, -1);
print isnan(NAN) ? 1 : 0, isinf(INFINITY) ? 1 : 0, isnan(1) ? 1 : 0, "\n";
print join(' ', frexp(8)), ' ', ldexp(0.5, 4), ' ', join(' ', modf(3.25)), "\n";
print join(' ', strtol('0x1fz', 16)), ' | ', join(' ', strtol('777', 8)), ' | ', join(' ', strtod('3.14abc')), ' | ', scalar(strtol('12', 10)), "\n";
print strftime('%Y-%m-%d %H:%M:%S %j %a %A %b %B %y %e %%', 5, 4, 3, 2, 0, 100), "\n";
print strftime('%d/%m/%Y', 0, 0, 0, 32, 0, 100), "\n";
print asctime(5, 4, 3, 2, 0, 100);
{
    local $ENV{TZ} = 'UTC';
    tzset();
    print mktime(0, 0, 0, 1, 0, 70), ' ', mktime(59, 59, 23, 31, 11, 99), ' ', ctime(0);
}
print difftime(10, 4), ' ', strstr('hello', 'l'), ' ', strcoll('a', 'b'), "\n";
print WIFEXITED(256) ? 1 : 0, WEXITSTATUS(256), ' ', WIFSIGNALED(15) ? 1 : 0, WTERMSIG(15), ' ', WIFEXITED(15) ? 1 : 0, ' ', WIFSTOPPED(0x137f) ? 1 : 0, WSTOPSIG(0x137f), "\n";
print strerror(2), ' | ', POSIX::strerror(EACCES), "\n";
$! = 13;
print errno(), ' ', POSIX::errno() == EACCES ? 'same' : 'other', "\n";
print getpid() == $$ ? 'pid' : 'no', ' ', POSIX::getppid() == getppid() ? 'ppid' : 'no', ' ', getuid() == $< ? 'uid' : 'no', "\n";
my ($read, $write) = POSIX::pipe();
my $buffer;
print POSIX::write($write, 'hello', 5), ' ', POSIX::read($read, $buffer, 10), " $buffer\n";
my $copy = dup($write);
print $copy > $write ? 'dup' : 'no', ' ', POSIX::close($write), ' ', POSIX::close($copy), ' ', POSIX::read($read, $buffer, 10), "\n";
print defined POSIX::close($write) ? 'closed' : 'EBADF', ' ', $! == EBADF ? 1 : 0, "\n";
my @uname = uname();
print scalar(@uname), ' ', $uname[0], "\n";
print S_ISDIR((stat '/')[2]) ? 'dir' : 'no', ' ', S_ISREG((stat '/')[2]) ? 'reg' : 'no', ' ', POSIX::access('/', R_OK) ? 'readable' : 'no', "\n";
print isatty(0) ? 'tty' : 'no tty', ' ', ctermid(), "\n";
for my $call (sub { POSIX::getpid(1) }, sub { POSIX::tmpnam() }, sub { POSIX::strcpy('a') }, sub { POSIX::nonsense() }, sub { POSIX::ARG_MAX() }) {
    eval { $call->(); 1 } or print $@ =~ /^(.*?),? (?:used )?at /, "\n";
}
my $seen = '';
my $action = POSIX::SigAction->new(sub { $seen .= shift }, POSIX::SigSet->new, 0);
my $old = POSIX::SigAction->new;
print sigaction(SIGUSR1, $action, $old), ' ', $old->handler, "\n";
kill USR1 => $$;
print "$seen\n";
sigaction(SIGUSR1, $old);
print defined $SIG{USR1} ? $SIG{USR1} : 'undef', "\n";
print defined sigaction(SIGKILL, $action) ? 'set' : 'EINVAL', "\n";
my $set = POSIX::SigSet->new(SIGINT);
print $set->ismember(SIGINT), $set->ismember(SIGTERM), "\n";
$set->addset(SIGTERM);
$set->delset(SIGINT);
print $set->ismember(SIGINT), $set->ismember(SIGTERM), "\n";
print setlocale(LC_ALL, 'C'), ' ', localeconv()->{decimal_point}, "\n";

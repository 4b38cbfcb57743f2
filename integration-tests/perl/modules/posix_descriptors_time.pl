# POSIX: strftime, mktime, floor, isatty-free helpers, limits, dup2, pipe, getpid, uname, ctime, strerror.
use strict;
use warnings;
use POSIX ();

print POSIX::strftime('%Y-%m-%d %H:%M:%S %j %a %b %A %B %y %e %I %p %%', gmtime 86400 * 365), "\n";
print POSIX::strftime('%Y-%m-%d', 0, 0, 0, 32, 0, 124), " ", POSIX::mktime(0, 0, 0, 1, 0, 70), "\n";
print join(',', (gmtime 1_000_000_000)[0 .. 7]), " ", scalar(gmtime 0), " ", scalar(localtime 0), "\n";
print POSIX::floor(-1.5), " ", POSIX::ceil(1.2), " ", POSIX::fmod(7, 3), " ", POSIX::strerror(2), " ",
    POSIX::INT_MAX(), " ", POSIX::ENOENT(), " ", POSIX::EINTR(), "\n";
print POSIX::SIGTERM(), POSIX::SIGKILL(), " ", POSIX::WNOHANG(), " ", POSIX::EXIT_FAILURE(), " ",
    POSIX::BUFSIZ() > 0 ? 1 : 0, " ", POSIX::getpid() == $$ ? 1 : 0, " ", (POSIX::uname())[0], "\n";
my ($r, $w) = POSIX::pipe();
print POSIX::write($w, "hello", 5), " ";
POSIX::close($w);
my $buffer;
print POSIX::read($r, $buffer, 10), " $buffer ";
POSIX::close($r);
print defined POSIX::close($r) ? 1 : "undef $!", "\n";
my $saved = POSIX::dup(1);
my $file = ($ENV{TMPDIR} || '/tmp') . "/posix.$$";
$| = 1;
my $fd = POSIX::open($file, POSIX::O_CREAT() | POSIX::O_WRONLY(), 0600);
POSIX::dup2($fd, 1);
print "to the file\n";
POSIX::dup2($saved, 1);
POSIX::close($fd);
open(my $in, '<', $file) or die;
print "read back: ", <$in>;
print POSIX::access($file, POSIX::R_OK()) ? 1 : 0, " ", POSIX::lseek(fileno($in), 0, POSIX::SEEK_CUR()), " ",
    POSIX::isatty(0) ? 1 : 0, " ", POSIX::strtol('ff', 16) + 0, " ", POSIX::abs(-3), "\n";
unlink $file;
print POSIX::getcwd() eq do { require Cwd; Cwd::getcwd() }
    ? 1
    : 0, " ", POSIX::ctime(0), POSIX::LONG_MAX(), " ", POSIX::DBL_EPSILON() < 1e-10 ? 1 : 0, " ",
    join(',', POSIX::modf(3.25)), " ", join(',', POSIX::frexp(8)), "\n";

package POSIX;
# The C library's and POSIX's functions and constants, with Linux's numbers.
# Natives (POSIX::NAME, called with plain values, failing with undef and $!):
#   numbers   floor ceil fmod acos asin atan cosh sinh tan tanh log10 and, from C99, acosh asinh
#             atanh cbrt expm1 hypot log1p; frexp ldexp modf; strtod strtol strtoul
#   time      mktime strftime clock times
#   handles   open close read write lseek dup dup2 pipe access mkfifo ttyname
#   process   _exit nice pause setsid setpgid setuid setgid tcgetpgrp tcsetpgrp uname sysconf
#   signals   _sigprocmask(HOW, SIGNUM...) -> signals blocked before, _sigpending() -> signals,
#             _sigsuspend(SIGNUM...)
# A constant or function below is left alone where the interpreter has it natively.
use strict;
use warnings;
no warnings 'redefine';
our $VERSION = '2.03';
require Exporter;
our @ISA = ('Exporter');

my %constants = (
    errno_h => q{E2BIG=7 EACCES=13 EADDRINUSE=98 EADDRNOTAVAIL=99 EAFNOSUPPORT=97 EAGAIN=11
        EALREADY=114 EBADF=9 EBADMSG=74 EBUSY=16 ECANCELED=125 ECHILD=10 ECONNABORTED=103
        ECONNREFUSED=111 ECONNRESET=104 EDEADLK=35 EDESTADDRREQ=89 EDOM=33 EDQUOT=122 EEXIST=17
        EFAULT=14 EFBIG=27 EHOSTDOWN=112 EHOSTUNREACH=113 EIDRM=43 EILSEQ=84 EINPROGRESS=115
        EINTR=4 EINVAL=22 EIO=5 EISCONN=106 EISDIR=21 ELOOP=40 EMFILE=24 EMLINK=31 EMSGSIZE=90
        ENAMETOOLONG=36 ENETDOWN=100 ENETRESET=102 ENETUNREACH=101 ENFILE=23 ENOBUFS=105
        ENODATA=61 ENODEV=19 ENOENT=2 ENOEXEC=8 ENOLCK=37 ENOLINK=67 ENOMEM=12 ENOMSG=42
        ENOPROTOOPT=92 ENOSPC=28 ENOSR=63 ENOSTR=60 ENOSYS=38 ENOTBLK=15 ENOTCONN=107 ENOTDIR=20
        ENOTEMPTY=39 ENOTRECOVERABLE=131 ENOTSOCK=88 ENOTSUP=95 ENOTTY=25 ENXIO=6 EOPNOTSUPP=95
        EOVERFLOW=75 EOWNERDEAD=130 EPERM=1 EPFNOSUPPORT=96 EPIPE=32 EPROTO=71 EPROTONOSUPPORT=93
        EPROTOTYPE=91 ERANGE=34 EREMOTE=66 ERESTART=85 EROFS=30 ESHUTDOWN=108 ESOCKTNOSUPPORT=94
        ESPIPE=29 ESRCH=3 ESTALE=116 ETIME=62 ETIMEDOUT=110 ETOOMANYREFS=109 ETXTBSY=26 EUSERS=87
        EWOULDBLOCK=11 EXDEV=18},
    fcntl_h => q{FD_CLOEXEC=1 F_DUPFD=0 F_GETFD=1 F_GETFL=3 F_GETLK=5 F_RDLCK=0 F_SETFD=2
        F_SETFL=4 F_SETLK=6 F_SETLKW=7 F_UNLCK=2 F_WRLCK=1 O_ACCMODE=3 O_APPEND=1024 O_CREAT=64
        O_EXCL=128 O_NOCTTY=256 O_NONBLOCK=2048 O_RDONLY=0 O_RDWR=2 O_TRUNC=512 O_WRONLY=1
        SEEK_CUR=1 SEEK_END=2 SEEK_SET=0 S_IRGRP=32 S_IROTH=4 S_IRUSR=256 S_IRWXG=56 S_IRWXO=7
        S_IRWXU=448 S_ISGID=1024 S_ISUID=2048 S_IWGRP=16 S_IWOTH=2 S_IWUSR=128},
    fenv_h => q{FE_DOWNWARD=1024 FE_TONEAREST=0 FE_TOWARDZERO=3072 FE_UPWARD=2048},
    float_h => q{DBL_DIG=15 DBL_EPSILON=2.2204460492503131e-16 DBL_MANT_DIG=53
        DBL_MAX=1.7976931348623157e+308 DBL_MAX_10_EXP=308 DBL_MAX_EXP=1024
        DBL_MIN=2.2250738585072014e-308 DBL_MIN_10_EXP=-307 DBL_MIN_EXP=-1021 FLT_DIG=6
        FLT_EPSILON=1.1920928955078125e-07 FLT_MANT_DIG=24 FLT_MAX=3.4028234663852886e+38
        FLT_MAX_10_EXP=38 FLT_MAX_EXP=128 FLT_MIN=1.1754943508222875e-38 FLT_MIN_10_EXP=-37
        FLT_MIN_EXP=-125 FLT_RADIX=2 FLT_ROUNDS=1 LDBL_DIG=18 LDBL_MANT_DIG=64
        LDBL_MAX_10_EXP=4932 LDBL_MAX_EXP=16384 LDBL_MIN_10_EXP=-4931 LDBL_MIN_EXP=-16381},
    limits_h => q{CHAR_BIT=8 CHAR_MAX=127 CHAR_MIN=-128 INT_MAX=2147483647 INT_MIN=-2147483648
        LONG_MAX=9223372036854775807 LONG_MIN=-9223372036854775808 MAX_CANON=255 MAX_INPUT=255
        MB_LEN_MAX=16 NAME_MAX=255 NGROUPS_MAX=65536 PATH_MAX=4096 PIPE_BUF=4096 SCHAR_MAX=127
        SCHAR_MIN=-128 SHRT_MAX=32767 SHRT_MIN=-32768 SSIZE_MAX=9223372036854775807 UCHAR_MAX=255
        UINT_MAX=4294967295 ULONG_MAX=18446744073709551615 USHRT_MAX=65535 _POSIX_ARG_MAX=4096
        _POSIX_CHILD_MAX=25 _POSIX_LINK_MAX=8 _POSIX_MAX_CANON=255 _POSIX_MAX_INPUT=255
        _POSIX_NAME_MAX=14 _POSIX_NGROUPS_MAX=8 _POSIX_OPEN_MAX=20 _POSIX_PATH_MAX=256
        _POSIX_PIPE_BUF=512 _POSIX_SSIZE_MAX=32767 _POSIX_STREAM_MAX=8 _POSIX_TZNAME_MAX=6},
    locale_h => q{LC_ALL=6 LC_COLLATE=3 LC_CTYPE=0 LC_MESSAGES=5 LC_MONETARY=4 LC_NUMERIC=1
        LC_TIME=2 LC_IDENTIFICATION=12 LC_MEASUREMENT=11 LC_PAPER=7 LC_TELEPHONE=10 LC_ADDRESS=9
        NULL=0},
    math_h_c99 => q{FP_ILOGB0=-2147483648 FP_ILOGBNAN=-2147483648 FP_INFINITE=1 FP_NAN=0
        FP_NORMAL=4 FP_SUBNORMAL=3 FP_ZERO=2 M_1_PI=0.31830988618379069
        M_2_PI=0.63661977236758138 M_2_SQRTPI=1.1283791670955126 M_E=2.7182818284590451
        M_LN10=2.3025850929940459 M_LN2=0.69314718055994529 M_LOG10E=0.43429448190325182
        M_LOG2E=1.4426950408889634 M_PI=3.1415926535897931 M_PI_2=1.5707963267948966
        M_PI_4=0.78539816339744828 M_SQRT1_2=0.70710678118654757 M_SQRT2=1.4142135623730951},
    netdb_h => q{EAI_AGAIN=-3 EAI_BADFLAGS=-1 EAI_FAIL=-4 EAI_FAMILY=-6 EAI_MEMORY=-10
        EAI_NONAME=-2 EAI_OVERFLOW=-12 EAI_SERVICE=-8 EAI_SOCKTYPE=-7 EAI_SYSTEM=-11},
    signal_h => q{SA_NOCLDSTOP=1 SA_NOCLDWAIT=2 SA_NODEFER=1073741824 SA_ONSTACK=134217728
        SA_RESETHAND=2147483648 SA_RESTART=268435456 SA_SIGINFO=4 SIGABRT=6 SIGALRM=14 SIGCHLD=17
        SIGCONT=18 SIGFPE=8 SIGHUP=1 SIGILL=4 SIGINT=2 SIGKILL=9 SIGPIPE=13 SIGQUIT=3 SIGSEGV=11
        SIGSTOP=19 SIGTERM=15 SIGTSTP=20 SIGTTIN=21 SIGTTOU=22 SIGUSR1=10 SIGUSR2=12 SIGBUS=7
        SIGPOLL=29 SIGPROF=27 SIGSYS=31 SIGTRAP=5 SIGURG=23 SIGVTALRM=26 SIGXCPU=24 SIGXFSZ=25
        SIG_BLOCK=0 SIG_DFL=0 SIG_ERR=-1 SIG_IGN=1 SIG_SETMASK=2 SIG_UNBLOCK=1},
    signal_h_si_code => q{ILL_ILLOPC=1 ILL_ILLOPN=2 ILL_ILLADR=3 ILL_ILLTRP=4 ILL_PRVOPC=5
        ILL_PRVREG=6 ILL_COPROC=7 ILL_BADSTK=8 FPE_INTDIV=1 FPE_INTOVF=2 FPE_FLTDIV=3
        FPE_FLTOVF=4 FPE_FLTUND=5 FPE_FLTRES=6 FPE_FLTINV=7 FPE_FLTSUB=8 SEGV_MAPERR=1
        SEGV_ACCERR=2 BUS_ADRALN=1 BUS_ADRERR=2 BUS_OBJERR=3 TRAP_BRKPT=1 TRAP_TRACE=2
        CLD_EXITED=1 CLD_KILLED=2 CLD_DUMPED=3 CLD_TRAPPED=4 CLD_STOPPED=5 CLD_CONTINUED=6
        POLL_IN=1 POLL_OUT=2 POLL_MSG=3 POLL_ERR=4 POLL_PRI=5 POLL_HUP=6 SI_USER=0 SI_QUEUE=-1
        SI_TIMER=-2 SI_ASYNCIO=-4 SI_MESGQ=-3},
    stddef_h => q{NULL=0},
    stdio_h => q{BUFSIZ=8192 EOF=-1 FILENAME_MAX=4096 NULL=0 SEEK_CUR=1 SEEK_END=2 SEEK_SET=0
        TMP_MAX=238328},
    stdlib_h => q{EXIT_FAILURE=1 EXIT_SUCCESS=0 MB_CUR_MAX=6 NULL=0 RAND_MAX=2147483647},
    sys_resource_h => q{PRIO_PROCESS=0 PRIO_PGRP=1 PRIO_USER=2},
    sys_socket_h => q{MSG_CTRUNC=8 MSG_DONTROUTE=4 MSG_EOR=128 MSG_OOB=1 MSG_PEEK=2 MSG_TRUNC=32
        MSG_WAITALL=256},
    sys_stat_h => q{S_IRGRP=32 S_IROTH=4 S_IRUSR=256 S_IRWXG=56 S_IRWXO=7 S_IRWXU=448
        S_ISGID=1024 S_ISUID=2048 S_IWGRP=16 S_IWOTH=2 S_IWUSR=128 S_IXGRP=8 S_IXOTH=1
        S_IXUSR=64},
    sys_wait_h => q{WNOHANG=1 WUNTRACED=2},
    termios_h => q{B0=0 B110=3 B1200=9 B134=4 B150=5 B1800=10 B19200=14 B200=6 B2400=11 B300=7
        B38400=15 B4800=12 B50=1 B600=8 B75=2 B9600=13 BRKINT=2 CLOCAL=2048 CREAD=128 CS5=0
        CS6=16 CS7=32 CS8=48 CSIZE=48 CSTOPB=64 ECHO=8 ECHOE=16 ECHOK=32 ECHONL=64 HUPCL=1024
        ICANON=2 ICRNL=256 IEXTEN=32768 IGNBRK=1 IGNCR=128 IGNPAR=4 INLCR=64 INPCK=16 ISIG=1
        ISTRIP=32 IXOFF=4096 IXON=1024 NCCS=32 NOFLSH=128 OPOST=1 PARENB=256 PARMRK=8 PARODD=512
        TCIFLUSH=0 TCIOFF=2 TCIOFLUSH=2 TCION=3 TCOFLUSH=1 TCOOFF=0 TCOON=1 TCSADRAIN=1
        TCSAFLUSH=2 TCSANOW=0 TOSTOP=256 VEOF=4 VEOL=11 VERASE=2 VINTR=0 VKILL=3 VMIN=6 VQUIT=1
        VSTART=8 VSTOP=9 VSUSP=10 VTIME=5},
    time_h => q{CLOCKS_PER_SEC=1000000 NULL=0},
    unistd_h => q{F_OK=0 NULL=0 R_OK=4 SEEK_CUR=1 SEEK_END=2 SEEK_SET=0 STDERR_FILENO=2
        STDIN_FILENO=0 STDOUT_FILENO=1 W_OK=2 X_OK=1 _PC_CHOWN_RESTRICTED=6 _PC_LINK_MAX=0
        _PC_MAX_CANON=1 _PC_MAX_INPUT=2 _PC_NAME_MAX=3 _PC_NO_TRUNC=7 _PC_PATH_MAX=4
        _PC_PIPE_BUF=5 _PC_VDISABLE=8 _POSIX_CHOWN_RESTRICTED=0 _POSIX_JOB_CONTROL=1
        _POSIX_NO_TRUNC=1 _POSIX_SAVED_IDS=1 _POSIX_VDISABLE=0 _POSIX_VERSION=200809
        _SC_ARG_MAX=0 _SC_CHILD_MAX=1 _SC_CLK_TCK=2 _SC_JOB_CONTROL=7 _SC_NGROUPS_MAX=3
        _SC_OPEN_MAX=4 _SC_PAGESIZE=30 _SC_SAVED_IDS=8 _SC_STREAM_MAX=5 _SC_TZNAME_MAX=6
        _SC_VERSION=29},
);
my %functions = (
    errno_h => q{errno},
    fcntl_h => q{creat S_ISBLK S_ISCHR S_ISDIR S_ISFIFO S_ISREG},
    float_h => q{FLT_MAX FLT_MIN FLT_EPSILON LDBL_EPSILON LDBL_MAX LDBL_MIN},
    limits_h => q{ARG_MAX CHILD_MAX OPEN_MAX LINK_MAX STREAM_MAX TZNAME_MAX},
    locale_h => q{localeconv setlocale},
    math_h => q{acos asin atan ceil cosh fabs floor fmod frexp ldexp log10 modf pow sinh tan tanh
        HUGE_VAL INFINITY NAN},
    math_h_c99 => q{Inf NaN acosh asinh atanh cbrt copysign exp2 expm1 fdim fma fmax fmin fpclassify
        hypot ilogb isfinite isgreater isgreaterequal isinf isless islessequal islessgreater isnan
        isnormal isunordered log1p log2 logb lrint lround nan nearbyint remainder rint round scalbn
        signbit trunc erf erfc j0 j1 jn lgamma nextafter nexttoward remquo tgamma y0 y1 yn},
    signal_h => q{SIGRTMIN SIGRTMAX raise sigaction signal sigpending sigprocmask sigsuspend},
    stdio_h => q{L_ctermid L_cuserid perror tmpfile tmpnam ferror puts putchar getchar gets remove rewind},
    stdlib_h => q{abort strtod strtol strtoul mblen mbtowc wctomb getenv atexit},
    string_h => q{strcoll strerror strstr strxfrm strcpy strcat strcmp strlen strchr},
    sys_stat_h => q{S_ISBLK S_ISCHR S_ISDIR S_ISFIFO S_ISREG fstat mkfifo},
    sys_utsname_h => q{uname},
    sys_wait_h => q{WEXITSTATUS WIFEXITED WIFSIGNALED WIFSTOPPED WSTOPSIG WTERMSIG},
    termios_h => q{tcdrain tcflow tcflush tcsendbreak},
    time_h => q{asctime clock ctime difftime mktime strftime tzset tzname},
    unistd_h => q{_exit access ctermid cuserid dup2 dup fpathconf fsync getcwd getegid geteuid getgid
        getgroups getpid getuid isatty lseek pathconf pause setgid setpgid setsid setuid sysconf
        tcgetpgrp tcsetpgrp ttyname},
);
# Perl has these itself; they are exported on request only.
my %builtins = (
    ctype_h    => q{tolower toupper},
    dirent_h   => q{closedir opendir readdir rewinddir},
    fcntl_h    => q{fcntl open},
    grp_h      => q{getgrgid getgrnam},
    math_h     => q{atan2 cos exp log sin sqrt},
    pwd_h      => q{getpwnam getpwuid},
    signal_h   => q{alarm kill},
    stdio_h    => q{getc printf rename sprintf},
    stdlib_h   => q{abs exit rand srand system},
    sys_stat_h => q{chmod mkdir stat umask},
    sys_times_h => q{},
    sys_wait_h => q{wait waitpid},
    time_h     => q{gmtime localtime time},
    unistd_h   => q{alarm chdir chown close fork getlogin getppid getpgrp link pipe read rmdir sleep unlink
        write},
    utime_h    => q{utime},
    assert_h => '', errno_h => '', float_h => '', limits_h => '', locale_h => '', setjmp_h => '',
    stdarg_h => '', stddef_h => '', string_h => '', sys_types_h => '', sys_utsname_h => '',
    termios_h => '',
);
my @extra = qw(fegetround fesetround getattr printf read sleep sprintf times write lchown nice pipe
    open close tmpnam round trunc strtold);

our (%EXPORT_TAGS, @EXPORT, @EXPORT_OK);
{
    my (%default, %ok);
    my $c99 = qr/^(?:math_h_c99|fenv_h|netdb_h|signal_h_si_code|sys_resource_h|sys_socket_h)$/;
    for my $group ([\%constants, 1], [\%functions, 0]) {
        my ($set, $valued) = @$group;
        for my $tag (keys %$set) {
            for my $entry (split ' ', $set->{$tag}) {
                my ($name, $value) = split /=/, $entry;
                if ($valued && !defined &$name) {
                    my $number = 0 + $value;
                    no strict 'refs';
                    *$name = sub () { $number };
                }
                push @{ $EXPORT_TAGS{$tag} }, $name;
                $ok{$name} = 1;
                $default{$name} = 1 unless $tag =~ $c99 && !($tag eq 'math_h_c99' && $name =~ /^(?:M_|FP_)/);
            }
        }
    }
    for my $tag (keys %builtins) {
        my @names = split ' ', $builtins{$tag};
        $EXPORT_TAGS{$tag} ||= [];
        $ok{$_} = 1 for @names;
    }
    push @{ $EXPORT_TAGS{math_h} }, grep { /^(?:M_|FP_)/ } @{ $EXPORT_TAGS{math_h_c99} };
    $EXPORT_TAGS{stdlib_h_c99} = [@{ $EXPORT_TAGS{stdlib_h} }];
    my %in_math = map { $_ => 1 } @{ $EXPORT_TAGS{math_h_c99} };
    push @{ $EXPORT_TAGS{math_h_c99} }, grep { !$in_math{$_} } @{ $EXPORT_TAGS{math_h} };
    $ok{$_} = 1 for @extra;
    @EXPORT = sort keys %default;
    @EXPORT_OK = grep { !$default{$_} } sort keys %ok;
}

sub import {
    my $class = shift;
    my @names = map { /^:(\w+)$/ && !$EXPORT_TAGS{$_} && $EXPORT_TAGS{"${1}_h"} ? ":${1}_h" : $_ } @_;
    return Exporter::export_to_level($class, 1, $class, @names);
}

my %missing = map { $_ => 1 } qw(EOTHER EPROCLIM ARG_MAX CHILD_MAX OPEN_MAX LINK_MAX STREAM_MAX TZNAME_MAX
    LC_SYNTAX LC_TOD CLK_TCK);
my %instead = (
    tmpnam => 'use File::Temp instead', atexit => 'C-specific: use END {} instead',
    strcpy => 'C-specific: use = instead', strcat => 'C-specific: use .= instead',
    strcmp => 'C-specific: use eq instead', strlen => 'C-specific: use length instead',
    strchr => 'C-specific: use index instead', longjmp => 'C-specific: use die instead',
    setjmp => 'C-specific: use eval {} instead', malloc => 'C-specific, stopped',
    free => 'C-specific, stopped', atoi => 'C-specific: use + 0 instead',
    atof => 'C-specific: use + 0 instead', fopen => 'C-specific: use IO::File::open instead',
    signal => 'C-specific: use %SIG instead', strtok => 'C-specific, stopped',
    execv => 'C-specific: use exec instead', vprintf => 'C-specific, stopped',
);

our $AUTOLOAD;

sub AUTOLOAD {
    my $name = $AUTOLOAD;
    $name =~ s/.*:://;
    return if $name eq 'DESTROY';
    my (undef, $file, $line) = caller;
    my $at = "at $file line $line";
    if (exists $instead{$name}) { _croak("Unimplemented: POSIX::$name(): $instead{$name}") }
    if ($missing{$name}) { die "Your vendor has not defined POSIX macro $name, used $at\n" }
    if (grep { $_ eq $name } @EXPORT, @EXPORT_OK) { die "POSIX::$name is not supported $at.\n" }
    die "$name is not a valid POSIX macro $at\n";
}

sub _croak { require Carp; goto &Carp::croak }

# Defines NAME unless it is native: (NAME, usage text or undef, smallest and largest count, body).
sub _define {
    my ($name, $usage, $count, $body) = @_;
    return if defined &$name;
    no strict 'refs';
    *$name = sub {
        if (@_ != $count) { require Carp; Carp::croak("Usage: POSIX::$name($usage)") }
        return &$body;
    };
}

{
    my %zero = (
        errno => sub { $! + 0 }, getpid => sub { $$ }, getppid => sub { CORE::getppid() },
        getuid => sub { $< }, geteuid => sub { $> }, getgid => sub { $( + 0 }, getegid => sub { $) + 0 },
        getgroups => sub { my %seen; grep { !$seen{$_}++ } split ' ', $) },
        getpgrp => sub { CORE::getpgrp() }, getlogin => sub { CORE::getlogin() },
        fork => sub { CORE::fork() }, wait => sub { CORE::wait() }, time => sub { CORE::time() },
        getchar => sub { CORE::getc(STDIN) }, gets => sub { scalar <STDIN> },
        abort => sub { local $SIG{ABRT} = 'DEFAULT'; kill 'ABRT', $$; CORE::sleep(1) while 1 },
        getcwd => sub { require Cwd; Cwd::getcwd() },
        tmpfile => sub { require IO::File; IO::File->new_tmpfile },
        tzset => sub { return },
        tzname => sub { (strftime('%Z', 0, 0, 0, 1, 0, 100), strftime('%Z', 0, 0, 0, 1, 6, 100)) },
    );
    _define($_, '', 0, $zero{$_}) for keys %zero;
    my %one = (
        tolower => ['string', sub { lc $_[0] }], toupper => ['string', sub { uc $_[0] }],
        fabs => ['x', sub { CORE::abs($_[0]) }], abs => ['x', sub { CORE::abs($_[0]) }],
        exp => ['x', sub { CORE::exp($_[0]) }], log => ['x', sub { CORE::log($_[0]) }],
        sqrt => ['x', sub { CORE::sqrt($_[0]) }], sin => ['x', sub { CORE::sin($_[0]) }],
        cos => ['x', sub { CORE::cos($_[0]) }],
        exit => ['status', sub { CORE::exit($_[0]) }], alarm => ['seconds', sub { CORE::alarm($_[0]) }],
        chdir => ['directory', sub { CORE::chdir($_[0]) }], rmdir => ['directory', sub { CORE::rmdir($_[0]) }],
        remove => ['filename', sub { -d $_[0] && !-l $_[0] ? CORE::rmdir($_[0]) : CORE::unlink($_[0]) }],
        unlink => ['filename', sub { CORE::unlink($_[0]) }], umask => ['mask', sub { CORE::umask($_[0]) }],
        stat => ['filename', sub { CORE::stat($_[0]) }], getenv => ['name', sub { $ENV{$_[0]} }],
        fstat => ['fd', sub { my $dup; CORE::open($dup, '<&', $_[0]) or return; my @stat = CORE::stat($dup); CORE::close($dup); @stat }],
        isatty => ['filehandle', sub { ref $_[0] || $_[0] !~ /^\d+$/ ? -t $_[0] : _terminal($_[0]) }],
        sleep => ['seconds', sub { $_[0] - CORE::sleep($_[0]) }],
        system => ['command', sub { CORE::system($_[0]) }],
        raise => ['sig', sub { CORE::kill($_[0], $$) }],
        strerror => ['errno', sub { local $! = $_[0]; "$!" }],
        opendir => ['directory', sub { my $dir; CORE::opendir($dir, $_[0]) ? $dir : undef }],
        readdir => ['dirhandle', sub { CORE::readdir($_[0]) }],
        closedir => ['dirhandle', sub { CORE::closedir($_[0]) }],
        rewinddir => ['dirhandle', sub { CORE::rewinddir($_[0]) }],
        rewind => ['filehandle', sub { CORE::seek($_[0], 0, 0) }],
        ferror => ['filehandle', sub { require IO::Handle; IO::Handle::error($_[0]) }],
        getc => ['handle', sub { CORE::getc($_[0]) }], puts => ['string', sub { print STDOUT $_[0], "\n" }],
        putchar => ['character', sub { print STDOUT $_[0] }],
        gmtime => ['time', sub { CORE::gmtime($_[0]) }], localtime => ['time', sub { CORE::localtime($_[0]) }],
        ctime => ['time', sub { asctime(CORE::localtime($_[0])) }],
        getpwnam => ['name', sub { CORE::getpwnam($_[0]) }], getpwuid => ['uid', sub { CORE::getpwuid($_[0]) }],
        getgrnam => ['name', sub { CORE::getgrnam($_[0]) }], getgrgid => ['gid', sub { CORE::getgrgid($_[0]) }],
        strxfrm => ['string', sub { $_[0] }], fsync => ['fd', sub { my $dup; CORE::open($dup, '>>&', $_[0]) or return;
            require IO::Handle; my $done = $dup->sync; CORE::close($dup); $done }],
        S_ISDIR => ['mode', sub { ($_[0] & 0170000) == 0040000 }], S_ISREG => ['mode', sub { ($_[0] & 0170000) == 0100000 }],
        S_ISCHR => ['mode', sub { ($_[0] & 0170000) == 0020000 }], S_ISBLK => ['mode', sub { ($_[0] & 0170000) == 0060000 }],
        S_ISFIFO => ['mode', sub { ($_[0] & 0170000) == 0010000 }],
        WIFEXITED => ['status', sub { ($_[0] & 0x7f) == 0 ? 1 : '' }], WEXITSTATUS => ['status', sub { ($_[0] >> 8) & 0xff }],
        WIFSIGNALED => ['status', sub { ($_[0] & 0x7f) != 0 && ($_[0] & 0x7f) != 0x7f ? 1 : '' }],
        WTERMSIG => ['status', sub { $_[0] & 0x7f }], WSTOPSIG => ['status', sub { ($_[0] >> 8) & 0xff }],
        WIFSTOPPED => ['status', sub { ($_[0] & 0xff) == 0x7f ? 1 : '' }],
        isnan => ['x', sub { $_[0] != $_[0] ? 1 : 0 }], isinf => ['x', sub { CORE::abs($_[0]) == 9**9**9 ? 1 : 0 }],
        isfinite => ['x', sub { $_[0] == $_[0] && CORE::abs($_[0]) != 9**9**9 ? 1 : 0 }],
        signbit => ['x', sub { unpack('C', pack 'd>', $_[0]) >> 7 }],
        log2 => ['x', sub { CORE::log($_[0]) / CORE::log(2) }], exp2 => ['x', sub { 2 ** $_[0] }],
        trunc => ['x', sub { $_[0] < 0 ? ceil($_[0]) : floor($_[0]) }],
        round => ['x', sub { $_[0] < 0 ? -floor(0.5 - $_[0]) : floor($_[0] + 0.5) }],
        lround => ['x', sub { $_[0] < 0 ? -floor(0.5 - $_[0]) : floor($_[0] + 0.5) }],
        rint => ['x', \&_even], nearbyint => ['x', \&_even], lrint => ['x', \&_even],
    );
    _define($_, $one{$_}[0], 1, $one{$_}[1]) for keys %one;
    my %two = (
        pow => ['x, exponent', sub { $_[0] ** $_[1] }], atan2 => ['x, y', sub { CORE::atan2($_[0], $_[1]) }],
        creat => ['filename, mode', sub { POSIX::open($_[0], 01101, $_[1]) }],
        chmod => ['mode, filename', sub { CORE::chmod($_[0], $_[1]) }],
        mkdir => ['directoryname, mode', sub { CORE::mkdir($_[0], $_[1]) }],
        rename => ['oldfilename, newfilename', sub { CORE::rename($_[0], $_[1]) }],
        link => ['oldfilename, newfilename', sub { CORE::link($_[0], $_[1]) }],
        kill => ['pid, sig', sub { CORE::kill($_[1], $_[0]) }],
        waitpid => ['pid, options', sub { CORE::waitpid($_[0], $_[1]) }],
        difftime => ['time1, time2', sub { $_[0] - $_[1] }], strcoll => ['s1, s2', sub { $_[0] cmp $_[1] }],
        fmax => ['x, y', sub { $_[0] > $_[1] || $_[1] != $_[1] ? $_[0] : $_[1] }],
        fmin => ['x, y', sub { $_[0] < $_[1] || $_[1] != $_[1] ? $_[0] : $_[1] }],
        fdim => ['x, y', sub { $_[0] > $_[1] ? $_[0] - $_[1] : 0 }],
        copysign => ['x, y', sub { signbit($_[0]) == signbit($_[1]) ? $_[0] : -$_[0] }],
        remainder => ['x, y', sub { $_[0] - $_[1] * _even($_[0] / $_[1]) }],
        isgreater => ['x, y', sub { $_[0] > $_[1] ? 1 : 0 }], isless => ['x, y', sub { $_[0] < $_[1] ? 1 : 0 }],
        isgreaterequal => ['x, y', sub { $_[0] >= $_[1] ? 1 : 0 }],
        islessequal => ['x, y', sub { $_[0] <= $_[1] ? 1 : 0 }],
        isunordered => ['x, y', sub { $_[0] != $_[0] || $_[1] != $_[1] ? 1 : 0 }],
        scalbn => ['x, y', sub { $_[0] * 2 ** $_[1] }],
    );
    _define($_, $two{$_}[0], 2, $two{$_}[1]) for keys %two;
    _define('chown', 'uid, gid, filename', 3, sub { CORE::chown($_[0], $_[1], $_[2]) });
    _define('utime', 'filename, atime, mtime', 3, sub { CORE::utime($_[1], $_[2], $_[0]) });
    _define('fcntl', 'filehandle, cmd, arg', 3, sub { CORE::fcntl($_[0], $_[1], $_[2]) });
    _define('fma', 'x, y, z', 3, sub { $_[0] * $_[1] + $_[2] });
    my %value = (
        Inf => 9**9**9, INFINITY => 9**9**9, HUGE_VAL => 9**9**9, NaN => -sin(9**9**9), NAN => -sin(9**9**9),
        FLT_MAX => 3.40282346638528859812e+38, FLT_MIN => 1.17549435082228750797e-38,
        FLT_EPSILON => 1.1920928955078125e-07, LDBL_EPSILON => 1.0842021724855044e-19,
        LDBL_MAX => 9**9**9, LDBL_MIN => 0, L_ctermid => 9, L_cuserid => 9, SIGRTMIN => 34, SIGRTMAX => 64,
    );
    for my $name (keys %value) {
        next if defined &$name;
        my $number = $value{$name};
        no strict 'refs';
        *$name = sub () { $number };
    }
}

sub _even {
    my $low = floor($_[0]);
    my $rest = $_[0] - $low;
    return $rest < 0.5 || $rest == 0.5 && $low % 2 == 0 ? $low : $low + 1;
}

sub _terminal { return defined ttyname($_[0]) ? 1 : '' }

sub printf  { @_ or _croak('Usage: POSIX::printf(format, args)'); return printf STDOUT @_ }
sub sprintf { my $format = shift; return CORE::sprintf($format, @_) }
sub perror  { print STDERR @_ && defined $_[0] ? "$_[0]: " : '', "$!\n"; return }
sub ctermid { return '/dev/tty' }
sub cuserid { return scalar CORE::getpwuid($>) || '' }

sub strstr {
    @_ == 2 or _croak('Usage: POSIX::strstr(big, little)');
    return CORE::index($_[0], $_[1]);
}

sub asctime {
    my ($second, $minute, $hour, $day, $month, $year) = @_;
    @_ >= 6 or _croak('Usage: POSIX::asctime(sec, min, hour, mday, mon, year, wday = 0, yday = 0, isdst = -1)');
    return strftime('%a %b %e %H:%M:%S %Y', $second, $minute, $hour, $day, $month, $year) . "\n";
}

# Only the C locale is there.
sub setlocale {
    my ($category, $locale) = @_;
    return !defined $locale || $locale =~ /^(?:C|POSIX|)$/ ? 'C' : undef;
}
sub localeconv { return { decimal_point => '.' } }

sub sigaction {
    my ($number, $action, $old) = @_;
    @_ >= 2 or _croak('Usage: POSIX::sigaction(sig, optaction, oldaction = 0)');
    my $name = _signal_name($number);
    if (!defined $name || $name eq 'KILL' || $name eq 'STOP') { $! = 22; return undef }
    if ($old) {
        $old->{HANDLER} = defined $SIG{$name} && length $SIG{$name} ? $SIG{$name} : 'DEFAULT';
    }
    $SIG{$name} = $action->{HANDLER} if $action;
    return '0 but true';
}

sub _signal_name {
    my $number = shift;
    for my $name (grep { /^SIG[A-Z0-9]+$/ } @{ $EXPORT_TAGS{signal_h} }) {
        no strict 'refs';
        return substr $name, 3 if &$name() == $number;
    }
    return undef;
}

sub sigprocmask {
    my ($how, $set, $old) = @_;
    my @before = _sigprocmask($set ? ($how, $set->_list) : (0));
    $old->_assign(@before) if $old;
    return '0 but true';
}
sub sigpending { my $set = shift; $set->_assign(_sigpending()); return '0 but true' }
sub sigsuspend { my $set = shift; return _sigsuspend($set->_list) }

package POSIX::SigSet;
sub new       { my $class = shift; return bless { map { $_ => 1 } @_ }, $class }
sub addset    { $_[0]{ $_[1] } = 1; return '0 but true' }
sub delset    { delete $_[0]{ $_[1] }; return '0 but true' }
sub emptyset  { %{ $_[0] } = (); return '0 but true' }
sub fillset   { $_[0]->_assign(1 .. 64); return '0 but true' }
sub ismember  { return $_[0]{ $_[1] } ? 1 : 0 }
sub _list     { return sort { $a <=> $b } keys %{ $_[0] } }
sub _assign   { my $self = shift; %$self = map { $_ => 1 } @_ }

package POSIX::SigAction;
sub new     { my $class = shift; return bless { HANDLER => $_[0], MASK => $_[1], FLAGS => $_[2] || 0, SAFE => 0 }, $class }
sub handler { my $self = shift; $self->{HANDLER} = shift if @_; return $self->{HANDLER} }
sub mask    { my $self = shift; $self->{MASK} = shift if @_; return $self->{MASK} }
sub flags   { my $self = shift; $self->{FLAGS} = shift if @_; return $self->{FLAGS} }
sub safe    { my $self = shift; $self->{SAFE} = shift if @_; return $self->{SAFE} }

package POSIX::SigRt;
our $SIGACTION_FLAGS = 0;

1;

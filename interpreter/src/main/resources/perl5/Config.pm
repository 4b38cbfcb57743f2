package Config;
# What this perl was built as, as far as programs ask: the values are those of vos on Linux. fork is
# there, ithreads and loadable compiled code are not. Natives: none ($^X and $]).
use strict;
my ($revision, $major, $minor) = map { $_ + 0 } sprintf('%.6f', $]) =~ /^(\d+)\.(\d{3})(\d{3})$/;
my $version = "$revision.$major.$minor";
our $VERSION = $version;

sub import {
    my $class = shift;
    my @names = @_ ? @_ : '%Config';
    my $into = caller;
    no strict 'refs';
    for my $name (@names) {
        if    ($name eq '%Config') { *{"${into}::Config"} = \%Config::Config }
        elsif ($name =~ /^&?(myconfig|config_sh|config_vars|config_re|compile_date|local_patches|bincompat_options|non_bincompat_options|header_files)$/) {
            *{"${into}::$1"} = \&{"Config::$1"};
        }
        else {
            require Carp;
            Carp::croak("\"$name\" is not exported by the Config module");
        }
    }
}

my @signals = qw(ZERO HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD
    CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS NUM32 NUM33 RTMIN NUM35 NUM36
    NUM37 NUM38 NUM39 NUM40 NUM41 NUM42 NUM43 NUM44 NUM45 NUM46 NUM47 NUM48 NUM49 NUM50 NUM51 NUM52
    NUM53 NUM54 NUM55 NUM56 NUM57 NUM58 NUM59 NUM60 NUM61 NUM62 NUM63 RTMAX IOT CLD POLL);
my $numbers = join ' ', 0 .. 64, 6, 17, 29;
my $library = $INC{'Config.pm'};
$library = defined $library && $library =~ m{^(.*)/Config\.pm$} ? $1 : '';
my $native = 'B Cwd Data/Dumper Digest/MD5 Digest/SHA Encode Fcntl File/Glob Hash/Util I18N/Langinfo IO List/Util'
    . ' MIME/Base64 POSIX PerlIO/encoding PerlIO/scalar Socket Storable Sys/Hostname Time/HiRes attributes mro re';
my $pure = 'AutoLoader Carp Digest Env Errno Exporter File/Find File/Path File/Temp FindBin Getopt/Long IPC/Cmd'
    . ' IPC/Open3 JSON/PP Memoize Module/Load Pod/Usage Term/ANSIColor Term/ReadLine Test Test/Simple Text/Abbrev'
    . ' Text/ParseWords Text/Tabs Tie/Hash/NamedCapture Tie/RefHash Time/Local XSLoader autodie autouse base'
    . ' constant experimental if lib parent version';

my %value = (
    PERL_REVISION => $revision, PERL_VERSION => $major, PERL_SUBVERSION => $minor, PERL_PATCHLEVEL => '',
    PERL_API_REVISION => $revision, PERL_API_VERSION => $major, PERL_API_SUBVERSION => 0,
    version => $version, patchlevel => $major, subversion => $minor, perl_patchlevel => '', git_describe => '',
    api_revision => $revision, api_version => $major, api_subversion => 0, api_versionstring => "$revision.$major.0",
    version_patchlevel_string => "version $major subversion $minor", package => 'perl5', config_args => '',
    archname => 'x86_64-linux-vos', archname64 => '', myarchname => 'x86_64-linux', myuname => 'linux',
    osname => 'linux', osvers => '', perl => 'perl', perlpath => $^X, startperl => "#!$^X", cf_by => 'vos',
    cf_email => '', perladmin => '', myhostname => 'localhost', mydomain => '', aphostname => 'hostname',
    path_sep => ':', sh => '/bin/sh', targetsh => '/bin/sh', startsh => '#!/bin/sh', shsharp => 'true',
    sharpbang => '#!', spitshell => 'cat', eunicefix => ':', pager => 'less', afsroot => '/afs',
    dlext => 'none', so => 'so', dlsrc => 'dl_none.xs', exe_ext => '', _exe => '', _o => '.o', _a => '.a',
    lib_ext => '.a', obj_ext => '.o', libperl => 'libperl.a', ldlibpthname => 'LD_LIBRARY_PATH', libc => '',
    privlib => $library, privlibexp => $library, archlib => $library, archlibexp => $library, prefix => '/usr',
    prefixexp => '/usr', siteprefix => '/usr/local', siteprefixexp => '/usr/local', vendorprefix => '',
    vendorprefixexp => '', sitelib => $library, sitelibexp => $library, sitearch => $library,
    sitearchexp => $library, sitelib_stem => $library, inc_version_list => '', otherlibdirs => '',
    installstyle => 'lib/perl5', installprefix => '/usr', installprefixexp => '/usr', man1dir => '/usr/share/man/man1',
    man3dir => '/usr/share/man/man3', man1direxp => '/usr/share/man/man1', man3direxp => '/usr/share/man/man3',
    man1ext => '1', man3ext => '3', extensions => "$native $pure", dynamic_ext => '', static_ext => $native,
    nonxs_ext => $pure, known_extensions => "$native $pure",
    ivsize => 8, uvsize => 8, nvsize => 8, ptrsize => 8, intsize => 4, longsize => 8, shortsize => 2,
    doublesize => 8, longlongsize => 8, longdblsize => 16, lseeksize => 8, sizesize => 8, charbits => 8,
    i8size => 1, u8size => 1, i16size => 2, u16size => 2, i32size => 4, u32size => 4, i64size => 8, u64size => 8,
    uidsize => 4, gidsize => 4, uidsign => 1, gidsign => 1, fpossize => 16, alignbytes => 8, selectminbits => 64,
    ivtype => 'long', uvtype => 'unsigned long', nvtype => 'double', i8type => 'signed char', u8type => 'unsigned char',
    i16type => 'short', u16type => 'unsigned short', i32type => 'int', u32type => 'unsigned int', i64type => 'long',
    u64type => 'unsigned long', quadtype => 'long', uquadtype => 'unsigned long', quadkind => 2, uidtype => 'uid_t',
    gidtype => 'gid_t', groupstype => 'gid_t', lseektype => 'off_t', sizetype => 'size_t', ssizetype => 'ssize_t',
    timetype => 'time_t', modetype => 'mode_t', socksizetype => 'socklen_t', stdchar => 'char', signal_t => 'void',
    ivdformat => '"ld"', uvuformat => '"lu"', uvoformat => '"lo"', uvxformat => '"lx"', uvXUformat => '"lX"',
    nveformat => '"e"', nvfformat => '"f"', nvgformat => '"g"', uidformat => '"u"', gidformat => '"u"',
    sPRId64 => '"ld"', sPRIu64 => '"lu"', d_Gconvert => 'sprintf((b),"%.*g",(n),(x))', byteorder => '12345678',
    doublekind => 3, longdblkind => 3, doublemantbits => 52, nvmantbits => 52, longdblmantbits => 64,
    doubleinfbytes => '0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xf0, 0x7f',
    doublenanbytes => '0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xf8, 0xff', nv_preserves_uv_bits => 53,
    nv_overflows_integers_at => '256.0*256.0*256.0*256.0*256.0*256.0*2.0*2.0*2.0*2.0*2.0',
    randbits => 48, drand01 => 'Perl_drand48()', usevfork => 'false', usemymalloc => 'n', useshrplib => 'false',
    useposix => 'true', d_has_C_UTF8 => 'true', fflushNULL => 'define', default_inc_excludes_dot => 'define',
    sig_name => "@signals", sig_num => $numbers, sig_count => 65, sig_size => 68,
    sig_name_init => join(', ', (map { "\"$_\"" } @signals), 0), sig_num_init => join(', ', split(/ /, $numbers), 0),
);

# The commands of the host that build tools look for, by their own names; no C compiler is assumed.
$value{$_} = $_ for qw(awk cat chmod cp date echo egrep expr grep gzip ln ls make mkdir mv nm rm sed sort tar test
    touch tr uname uniq ar);
$value{$_} = '' for qw(cc ccname ccversion gccversion cccdlflags ccdlflags ccflags cppflags cppstdin cpprun cpp
    optimize ld ldflags lddlflags libs perllibs libpth glibpth xlibpth incpth incpath locincpth loclibpth ccsymbols
    ccflags_nolargefiles cryptlib ranlib dtrace emacs mail vi zcat less);
$value{$_} = '/usr/bin' for qw(bin binexp scriptdir scriptdirexp sitebin sitebinexp sitescript sitescriptexp
    installbin installscript installsitebin installsitescript);
$value{$_} = '' for qw(vendorlib vendorlibexp vendorarch vendorarchexp vendorbin vendorbinexp vendorscript
    installvendorlib installvendorarch installvendorbin installvendorscript installvendorman1dir installvendorman3dir);
$value{$_} = $library for qw(installprivlib installarchlib installsitelib installsitearch);
$value{$_} = '/usr/share/man/man1' for qw(installman1dir installsiteman1dir siteman1dir siteman1direxp);
$value{$_} = '/usr/share/man/man3' for qw(installman3dir installsiteman3dir siteman3dir siteman3direxp);

# What the system calls and the C library are used for here, or would be.
$value{"d_$_"} = 'define' for qw(access acosh alarm archlib asinh atanh atolf atoll castneg cbrt chown chroot clearenv
    clock clock_getres clock_gettime clock_nanosleep closedir copysign ctermid cuserid difftime dirfd
    double_has_inf double_has_nan double_has_negative_zero double_has_subnormals double_style_ieee dup2 dup3 eofnblk
    erf erfc exp2 expm1 fchdir fchmod fchown fcntl fcntl_can_lock fdim fegetround flexfnam flock fma fmax fmin fork
    fpathconf fpclassify fsync ftruncate futimes getcwd getgrent getgrgid_r getgrps gethbyaddr gethbyname gethname
    getitimer getlogin getnbyaddr getnbyname getpbyname getpbynumber getpgid getpgrp getppid getprior getpwent
    getsbyname getsbyport gettimeod grpasswd htonl hypot ilogb inetaton inetntop inetpton isascii isblank isfinite
    isinf isnan kill killpg lchown lgamma link llrint llround localtime64 log1p log2 logb longdbl longlong lrint
    lround lstat mblen mbstowcs mbtowc memcpy mkdir mkdtemp mkfifo mkstemp mktime nan nanosleep nearbyint nextafter
    nexttoward nice nv_zero_is_allbits_zero off64_t open3 pathconf pause pipe pipe2 poll pwgecos pwpasswd quad
    readdir readlink readv recvmsg remainder remquo rename rewinddir rint rmdir round scalbn sched_yield seekdir
    select sendmsg setegid seteuid setgrps setitimer setpgid setpgrp setpgrp2 setprior setregid setresgid setresuid
    setreuid setsid sigaction signbit sigprocmask sigsetjmp sockaddr_in6 socket socklen_t sockpair stat statblks
    strcoll strftime strtod strtol strtoul strxfrm symlink sysconf system tcgetpgrp tcsetpgrp telldir tgamma time
    timegm times trunc truncate tzname umask uname unsetenv usleep utime voidsig wait4 waitpid wctomb writev);
$value{"i_$_"} = 'define' for qw(arpainet dirent fcntl grp inttypes limits locale math netdb niin poll pwd stdint
    stdlib string sysfile sysioctl sysparam sysresrc sysselct syssockio sysstat systime systimes systypes sysuio
    sysun sysutsname syswait termios time unistd utime);
$value{"d_$_"} = undef for qw(crypt crypt_r cplusplus dir_dd_fd dosuid duplocale eaccess faststdio fchmodat freelocale
    gnulibc lc_monetary_2008 libm_lib_version libname_unique linkat locconv lockf mbrtowc msg msgctl msgget msgrcv
    msgsnd newlocale nv_preserves_uv openat prctl prctl_set_name printf_format_null procselfexe pseudofork renameat
    sem semctl semctl_semid_ds semctl_semun semget semop setlocale setlocale_accepts_any_locale_name setproctitle
    shm shmat shmctl shmdt shmget sigsuspend suidsafe strtold syscall thread_safe_nl_langinfo_l ualarm unlinkat
    uselocale vfork wcrtomb fs_data_s statfs_s long_double_style_ieee_doubledouble bsdgetpgrp bsdsetpgrp);
$value{$_} = 'define' for qw(use64bitall use64bitint useperlio uselargefiles usenm usensock);
$value{$_} = undef for qw(usethreads useithreads usemultiplicity usedl uselongdouble usequadmath
    usecrosscompile usedevel usedtrace usefaststdio usekernprocpathname usensgetexecutablepath usereentrant
    userelocatableinc usesitecustomize usesocks usevendorprefix useversionedarchname usecbacktrace usemallocwrap
    usemorebits versiononly installusrbinperl ebcdic fflushall dont_use_nlink i_db i_gdbm i_ndbm i_dbm i_shadow
    i_syslog i_crypt i_dlfcn);

sub TIEHASH  { return bless \%value, $_[0] }
sub FETCH    { return $value{ $_[1] } }
sub EXISTS   { return exists $value{ $_[1] } }
sub FIRSTKEY { keys %value; return each %value }
sub NEXTKEY  { return each %value }
sub SCALAR   { return scalar %value }
sub _refuse  { die "\%Config::Config is read-only\n" }
sub STORE    { _refuse() }
sub DELETE   { _refuse() }
sub CLEAR    { _refuse() }
sub DESTROY  { }
sub AUTOLOAD {
    our $AUTOLOAD;
    die "\Qsub $AUTOLOAD\E is not defined in Config" if $AUTOLOAD !~ /::(?:launcher|relocate_inc)$/;
}

our %Config;
eval { tie %Config, 'Config'; 1 } or %Config = %value;

sub config_sh {
    return join '', map { defined $value{$_} ? "$_='$value{$_}'\n" : "$_='undef'\n" } sort keys %value;
}
sub config_re { my $pattern = shift; return grep { /^(?:$pattern)=/ } split /^/, config_sh() }

# The names asked for, or patterns of names; a colon before leaves out the name, one behind the end of the line.
sub config_vars {
    for my $asked (@_) {
        my ($bare, $name, $open) = $asked =~ /^(:?)(.*?)(:?)$/s;
        my $prefix = $bare ? sub { '' } : sub { "$_[0]=" };
        my $end = $open ? ' ' : ";\n";
        if ($name =~ /\W/) {
            my @found = config_re($name);
            print map { s/\n\z//; s/^\w+=// if $bare; "$_$end" } @found ? @found : "$name: not found";
        }
        else {
            my $value = exists $value{$name} ? defined $value{$name} ? $value{$name} : 'undef' : 'UNKNOWN';
            print $prefix->($name), "'$value'", $end;
        }
    }
}
sub myconfig {
    return "Summary of my perl5 (revision $revision version $major subversion $minor) configuration:\n\n"
        . "  Platform:\n    osname=$value{osname}\n    archname=$value{archname}\n    useithreads=undef\n"
        . "    use64bitint=define\n    use64bitall=define\n    uselongdouble=undef\n"
        . "  Integers: intsize=4, longsize=8, ptrsize=8, doublesize=8, byteorder=$value{byteorder}\n"
        . "  ivtype='long', ivsize=8, nvtype='double', nvsize=8\n";
}
sub _V {
    my ($compiled) = ('  Compile-time options: ' . join ' ', bincompat_options(), non_bincompat_options());
    print myconfig(), "\n\nCharacteristics of this binary (from vos): \n$compiled\n  \@INC:\n", map { "    $_\n" } @INC;
}
sub compile_date          { return 'Compiled at Jan  1 1970 00:00:00' }
sub local_patches         { return () }
sub header_files          { return () }
sub bincompat_options     { return 'HAS_TIMES PERLIO_LAYERS USE_64_BIT_ALL USE_64_BIT_INT USE_LARGE_FILES USE_PERLIO' }
sub non_bincompat_options { return 'PERL_PRESERVE_IVUV USE_PERL_ATOF' }

1;

package Config;
# What this perl was built as. The values are those of vos: fork is there, ithreads are not.
# Natives: none ($^X, $] and $^V).
use strict;
our $VERSION = sprintf '%vd', $^V;

sub import {
    my $class = shift;
    my @names = @_ ? @_ : '%Config';
    my $into = caller;
    no strict 'refs';
    for my $name (@names) {
        if    ($name eq '%Config') { *{"${into}::Config"} = \%Config::Config }
        elsif ($name =~ /^&?(myconfig|config_sh|config_vars|config_re|compile_date|bincompat_options|non_bincompat_options)$/) {
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
my $version = sprintf '%vd', $^V;
my $library = $INC{'Config.pm'};
$library = defined $library && $library =~ m{^(.*)/Config\.pm$} ? $1 : '';

my %value = (
    PERL_REVISION => (split /\./, $version)[0], PERL_VERSION => (split /\./, $version)[1],
    PERL_SUBVERSION => (split /\./, $version)[2], version => $version, api_versionstring => $version,
    archname => 'x86_64-linux-vos', archname64 => '', myarchname => 'x86_64-linux',
    osname => 'linux', osvers => '', cc => '', ccflags => '', ld => '', so => 'so', dlext => 'none',
    exe_ext => '', _exe => '', _o => '.o', _a => '.a', lib_ext => '.a', obj_ext => '.o',
    path_sep => ':', sh => '/bin/sh', startsh => '#!/bin/sh', shsharp => 'true', sharpbang => '#!',
    perlpath => $^X, startperl => "#!$^X", perl => 'perl', cat => 'cat', cp => 'cp', mv => 'mv',
    privlib => $library, privlibexp => $library, archlib => $library, archlibexp => $library,
    sitelib => $library, sitelibexp => $library, sitearch => $library, sitearchexp => $library,
    vendorlib => '', vendorlibexp => '', bin => '/usr/bin', binexp => '/usr/bin',
    scriptdir => '/usr/bin', installbin => '/usr/bin', inc_version_list => '', otherlibdirs => '',
    ivsize => 8, uvsize => 8, nvsize => 8, ptrsize => 8, intsize => 4, longsize => 8, shortsize => 2,
    doublesize => 8, longlongsize => 8, longdblsize => 16, lseeksize => 8, sizesize => 8, charbits => 8,
    ivtype => 'long', uvtype => 'unsigned long', nvtype => 'double', byteorder => '12345678',
    uidtype => 'uid_t', gidtype => 'gid_t', uidsize => 4, gidsize => 4, uidsign => 1, gidsign => 1,
    nv_preserves_uv_bits => 53, nv_overflows_integers_at => '256.0*256.0*256.0*256.0*256.0*256.0*2.0*2.0*2.0*2.0*2.0',
    d_double_style_ieee => 'define', d_nv_preserves_uv => undef, alignbytes => 8,
    d_quad => 'define', use64bitint => 'define', use64bitall => 'define', uselongdouble => undef,
    usequadmath => undef, usethreads => undef, useithreads => undef, use5005threads => undef,
    usemultiplicity => undef, useperlio => 'define', uselargefiles => 'define', usedl => undef,
    usemymalloc => 'n', useshrplib => 'false', useposix => 'true', default_inc_excludes_dot => 'define',
    taint_support => undef, taint_disabled => 'define',
    d_fork => 'define', d_pseudofork => undef, d_vfork => undef, usevfork => 'false',
    d_alarm => 'define', d_ualarm => 'define', d_usleep => 'define', d_nanosleep => 'define',
    d_setitimer => undef, d_gettimeod => 'define', d_clock_gettime => 'define', d_time => 'define',
    d_times => 'define', d_pipe => 'define', d_dup2 => 'define', d_kill => 'define', d_killpg => 'define',
    d_wait4 => 'define', d_waitpid => 'define', d_sigaction => 'define', d_sigsetjmp => 'define',
    d_sigprocmask => 'define', d_setsid => 'define', d_setpgid => 'define', d_setpgrp => 'define',
    d_getpgrp => 'define', d_getpgid => 'define', d_getppid => 'define', d_getpbyname => 'define',
    d_link => 'define', d_symlink => 'define', d_readlink => 'define', d_lstat => 'define',
    d_truncate => 'define', d_ftruncate => 'define', d_flock => 'define', d_fcntl => 'define',
    d_lockf => undef, d_fcntl_can_lock => 'define', d_mkfifo => 'define', d_mkdir => 'define',
    d_rmdir => 'define', d_rename => 'define', d_readdir => 'define', d_seekdir => 'define',
    d_telldir => 'define', d_rewinddir => 'define', d_chroot => 'define', d_chown => 'define',
    d_fchdir => 'define', d_fchmod => 'define', d_fchown => 'define', d_umask => 'define',
    d_futimes => 'define', d_select => 'define', d_poll => 'define', d_socket => 'define',
    d_sockpair => 'define', d_uname => 'define', d_gethname => 'define', d_getpwent => 'define',
    d_getgrent => 'define', d_setlocale => undef, d_suidsafe => undef, d_dosuid => undef,
    d_crypt => undef, d_sem => undef, d_shm => undef, d_msg => undef, d_procselfexe => undef,
    sig_name => "@signals", sig_num => join(' ', 0 .. 64, 6, 17, 29), sig_count => 65, sig_size => 68,
    sig_name_init => join(', ', (map { "\"$_\"" } @signals), 0),
    sig_num_init => join(', ', 0 .. 64, 6, 17, 29, 0),
    extensions => 'Cwd Data/Dumper Digest/MD5 Digest/SHA Encode Fcntl File/Glob IO List/Util MIME/Base64 POSIX Socket Storable Sys/Hostname Time/HiRes attributes mro re',
    dynamic_ext => '', static_ext => '', nonxs_ext => '', known_extensions => '',
    i_sysuio => 'define', i_dirent => 'define', i_time => 'define', d_libm_lib_version => undef,
    cf_email => '', cf_by => 'vos', perladmin => '', myhostname => 'localhost', mydomain => '',
    config_args => '', git_describe => '', selectminbits => 64, stdchar => 'char', d_printf_format_null => undef,
    randbits => 48, drand01 => 'drand48()', pager => 'less', man1ext => '1', man3ext => '3',
);

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

our %Config;
eval { tie %Config, 'Config'; 1 } or %Config = %value;

sub config_sh {
    return join '', map { "$_='" . (defined $value{$_} ? $value{$_} : 'UNKNOWN') . "'\n" } sort keys %value;
}
sub config_re { my $pattern = shift; return grep { /^(?:$pattern)=/ } split /^/, config_sh() }
sub config_vars {
    for my $name (@_) {
        print exists $value{$name} ? "$name='" . (defined $value{$name} ? $value{$name} : '') . "';\n"
            : "$name='UNKNOWN';\n";
    }
}
sub myconfig { return "Summary of my vos (perl $version) configuration:\n  osname=linux, archname=$value{archname}\n" }
sub compile_date { return '' }
sub bincompat_options { return '' }
sub non_bincompat_options { return '' }

1;

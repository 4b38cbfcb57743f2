package dev.vos.perl.builtin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code prototype("CORE::name")} answers for Perl's own words. */
public final class CorePrototypes {
  private static final Map<String, String> KNOWN = new HashMap<>();
  private static final Set<String> WITHOUT = new HashSet<>();

  static {
    all("$$$$$", "msgrcv");
    all("$$$$", "semctl shmread shmwrite");
    all("$$$", "msgctl msgsnd semget setpriority shmctl shmget vec");
    all("$$;$$", "substr");
    all("$$;$", "index rindex");
    all(
        "$$",
        "atan2 crypt gethostbyaddr getnetbyaddr getpriority getservbyname getservbyport link msgget"
            + " rename semop symlink truncate waitpid");
    all("$;$", "bless");
    all("$;", "getprotobynumber not");
    all(
        "$",
        "getgrgid getgrnam gethostbyname getnetbyname getprotobyname getpwnam getpwuid scalar"
            + " sethostent setnetent setprotoent setservent");
    all("$@", "formline join pack sprintf syscall");
    all("$_", "unpack");
    all("*$$$", "setsockopt socket");
    all("*$$;$", "send sysopen");
    all("*$$", "fcntl getsockopt ioctl seek sysseek");
    all("*$;$$", "syswrite");
    all("*$", "bind connect flock listen opendir seekdir shutdown");
    all("**$$$", "socketpair");
    all("**", "accept pipe");
    all("*;$", "binmode");
    all("*;$@", "open");
    all("*", "closedir fileno getpeername getsockname readdir rewinddir telldir");
    all("*\\$$$", "recv");
    all("*\\$$;$", "read sysread");
    all(";$$", "setpgrp");
    all(";$", "caller chdir exit getpgrp gmtime localtime rand reset sleep srand umask");
    all(";*", "close eof getc lstat readline stat tell write");
    all(";\\@", "pop shift");
    all(";\\[$*]", "pos");
    all(";\\[$@%&*]", "undef");
    all(
        "",
        "break continue dump endgrent endhostent endnetent endprotoent endpwent endservent fork"
            + " getgrent gethostent getlogin getnetent getppid getprotoent getpwent getservent isa"
            + " setgrent setpwent time times wait wantarray __FILE__ __LINE__ __PACKAGE__ __SUB__");
    all("@", "chmod chown die kill reverse unlink utime warn");
    all("\\%$$", "dbmopen");
    all("\\%", "dbmclose");
    all("\\@;$$@", "splice");
    all("\\@@", "push unshift");
    all("\\[$@%&*]", "lock");
    all("\\[$@%*]$@", "tie");
    all("\\[$@%*]", "tied untie");
    all("\\[%@]", "each keys values");
    all("_;$", "mkdir");
    all("_;", "glob");
    all(
        "_",
        "abs alarm chr chroot cos evalbytes exp fc hex int lc lcfirst length log oct ord prototype"
            + " quotemeta readlink readpipe ref rmdir sin sqrt study uc ucfirst");
    WITHOUT.addAll(
        Set.of(
            ("and chomp chop cmp default defined delete do else elsif eq eval exec exists for"
                    + " foreach format ge given goto grep gt if last le local lt m map my ne next"
                    + " no or our package print printf q qq qr qw qx redo require return s say"
                    + " select sort split state sub system tr unless until use when while x xor y"
                    + " __DATA__ __END__ BEGIN END INIT CHECK UNITCHECK AUTOLOAD DESTROY")
                .split(" ")));
  }

  private CorePrototypes() {}

  private static void all(String prototype, String names) {
    for (String name : names.isEmpty() ? new String[0] : names.split(" ")) {
      KNOWN.put(name, prototype);
    }
  }

  /** Whether Perl has such a word. */
  public static boolean isWord(String name) {
    return KNOWN.containsKey(name) || WITHOUT.contains(name);
  }

  /** Its prototype; empty when the way it is parsed cannot be told by one. */
  public static Optional<String> of(String name) {
    return Optional.ofNullable(KNOWN.get(name));
  }
}

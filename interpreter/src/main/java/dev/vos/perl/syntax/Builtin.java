package dev.vos.perl.syntax;

import java.util.HashMap;
import java.util.Map;

/**
 * How a builtin function of perlfunc is parsed.
 *
 * @param name as in perlfunc
 * @param shape whether it takes nothing, one argument, or a list
 * @param prototype the kinds of its arguments, as perl's {@code prototype} tells them
 */
record Builtin(String name, Shape shape, String prototype) {

  enum Shape {
    /** No argument: an operator may follow at once. */
    NULLARY,
    /** A named unary operator: binds tighter than comparison. */
    UNARY,
    /** A list operator: takes everything up to a low-precedence operator. */
    LIST
  }

  private static final Map<String, Builtin> ALL = new HashMap<>();

  static {
    all(
        Shape.NULLARY,
        "break endgrent endhostent endnetent endprotoent endpwent endservent fork getgrent"
            + " gethostent getlogin getnetent getppid getprotoent getpwent getservent setgrent"
            + " setpwent time times wait wantarray",
        "");
    all(
        Shape.UNARY,
        "abs alarm chr chroot cos evalbytes exp fc hex int lc lcfirst length log oct ord quotemeta"
            + " readlink readpipe ref rmdir sin sqrt study uc ucfirst",
        "_");
    all(
        Shape.UNARY,
        "caller chdir exit getpgrp gmtime localtime rand reset sleep srand umask",
        ";$");
    all(Shape.UNARY, "close eof getc readline tell write lstat stat", ";*");
    all(Shape.UNARY, "closedir fileno getpeername getsockname readdir rewinddir telldir", "*");
    all(
        Shape.UNARY,
        "getgrgid getgrnam gethostbyname getnetbyname getprotobyname getprotobynumber getpwnam"
            + " getpwuid scalar sethostent setnetent setprotoent setservent",
        "$");
    all(Shape.UNARY, "prototype", "_");
    all(Shape.UNARY, "chomp chop", ";@");
    all(Shape.UNARY, "defined undef", ";$");
    all(Shape.UNARY, "delete exists lock", "$");
    all(Shape.UNARY, "each keys values", "+");
    all(Shape.UNARY, "pop shift", ";+");
    all(Shape.UNARY, "pos tied untie dbmclose", ";$");
    all(Shape.LIST, "push unshift", "+@");
    all(Shape.LIST, "splice", "+;$$@");
    all(Shape.LIST, "chmod chown die kill reverse unlink utime warn exec system", "@");
    all(Shape.LIST, "formline join pack sprintf syscall", "$@");
    all(
        Shape.LIST,
        "atan2 crypt gethostbyaddr getnetbyaddr getpriority link rename semop symlink"
            + " getservbyname getservbyport waitpid",
        "$$");
    all(Shape.LIST, "truncate bind connect flock listen opendir seekdir shutdown", "*$");
    all(Shape.LIST, "accept pipe", "**");
    all(Shape.LIST, "socketpair", "**$$$");
    all(Shape.LIST, "binmode", "*;$");
    all(Shape.LIST, "bless unpack", "$;$");
    all(Shape.LIST, "dbmopen", "$$$");
    all(Shape.LIST, "fcntl getsockopt ioctl seek sysseek", "*$$");
    all(Shape.LIST, "glob mkdir", ";$$");
    all(Shape.LIST, "index rindex", "$$;$");
    all(Shape.LIST, "msgctl semget shmctl shmget vec setpriority msgsnd", "$$$");
    all(Shape.LIST, "msgget", "$$");
    all(Shape.LIST, "msgrcv", "$$$$$");
    all(Shape.LIST, "open", "*;$@");
    all(Shape.LIST, "read sysread", "*$$;$");
    all(Shape.LIST, "recv", "*$$$");
    all(Shape.LIST, "select", ";*$$$");
    all(Shape.LIST, "semctl shmread shmwrite", "$$$$");
    all(Shape.LIST, "send", "*$$;$");
    all(Shape.LIST, "setpgrp", ";$$");
    all(Shape.LIST, "setsockopt socket", "*$$$");
    all(Shape.LIST, "substr", "$$;$$");
    all(Shape.LIST, "sysopen", "*$$;$");
    all(Shape.LIST, "syswrite", "*$;$$");
    all(Shape.LIST, "tie", "$$@");
    all(Shape.LIST, "split", ";$$$");
    ALL.put("glob", new Builtin("glob", Shape.UNARY, ";$"));
  }

  private static void all(Shape shape, String names, String prototype) {
    for (String name : names.split(" ")) {
      ALL.put(name, new Builtin(name, shape, prototype));
    }
  }

  /** The builtin of this name, or null. */
  static Builtin named(String name) {
    return ALL.get(name);
  }

  /** Whether the argument at this position is a handle. */
  boolean handleAt(int position) {
    String kinds = prototype.replace(";", "");
    return position < kinds.length() && kinds.charAt(position) == '*';
  }

  int minimum() {
    int optional = prototype.indexOf(';');
    int end = optional < 0 ? prototype.length() : optional;
    int n = 0;
    for (int i = 0; i < end; i++) {
      n += prototype.charAt(i) == '@' || prototype.charAt(i) == '_' ? 0 : 1;
    }
    return n;
  }

  int maximum() {
    return prototype.indexOf('@') >= 0 ? Integer.MAX_VALUE : prototype.replace(";", "").length();
  }
}

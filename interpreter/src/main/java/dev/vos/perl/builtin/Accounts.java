package dev.vos.perl.builtin;

import dev.vos.perl.run.BuiltinSpec;
import dev.vos.perl.run.Interp;
import dev.vos.perl.run.Want;
import dev.vos.perl.value.Copier;
import dev.vos.perl.value.Forkable;
import dev.vos.perl.value.PerlArray;
import dev.vos.perl.value.PerlInt;
import dev.vos.perl.value.PerlStr;
import dev.vos.perl.value.Undef;
import dev.vos.perl.value.Value;
import java.util.List;
import java.util.function.Predicate;

/**
 * getpwnam, getgrgid and their like: the files /etc/passwd and /etc/group as the process sees them.
 */
final class Accounts implements Forkable {
  private static final String USERS = "/etc/passwd";
  private static final String GROUPS = "/etc/group";
  private int nextUser;
  private int nextGroup;

  static List<BuiltinSpec> specs() {
    return List.of(
        Spec.list(
            "getpwnam",
            "$",
            (in, a, want, out) ->
                user(find(in, USERS, 7, f -> f[0].equals(a.get(0).str())), want, 2, out)),
        Spec.list(
            "getpwuid",
            "$",
            (in, a, want, out) ->
                user(find(in, USERS, 7, f -> f[2].equals("" + a.get(0).toLong())), want, 0, out)),
        Spec.list(
            "getgrnam",
            "$",
            (in, a, want, out) ->
                group(find(in, GROUPS, 4, f -> f[0].equals(a.get(0).str())), want, 2, out)),
        Spec.list(
            "getgrgid",
            "$",
            (in, a, want, out) ->
                group(find(in, GROUPS, 4, f -> f[2].equals("" + a.get(0).toLong())), want, 0, out)),
        Spec.list(
            "getpwent",
            "",
            (in, a, want, out) -> user(entry(in, USERS, 7, of(in).nextUser++), want, 0, out)),
        Spec.list(
            "getgrent",
            "",
            (in, a, want, out) -> group(entry(in, GROUPS, 4, of(in).nextGroup++), want, 0, out)),
        Spec.none("setpwent", in -> reset(in, true)),
        Spec.none("endpwent", in -> reset(in, true)),
        Spec.none("setgrent", in -> reset(in, false)),
        Spec.none("endgrent", in -> reset(in, false)),
        Spec.none("getlogin", Accounts::login));
  }

  private static Accounts of(Interp in) {
    Accounts a = in.part(Accounts.class);
    if (a == null) {
      a = new Accounts();
      in.setPart(Accounts.class, a);
    }
    return a;
  }

  @Override
  public Object fork(Copier copier) {
    Accounts copy = new Accounts();
    copy.nextUser = nextUser;
    copy.nextGroup = nextGroup;
    return copy;
  }

  private static Value reset(Interp in, boolean users) {
    if (users) {
      of(in).nextUser = 0;
    } else {
      of(in).nextGroup = 0;
    }
    return Answer.TRUE;
  }

  /** The home directory of a user, or null. */
  static String homeOf(Interp in, String user) {
    String[] f = find(in, USERS, 7, x -> x[0].equals(user));
    return f == null ? null : f[5];
  }

  private static List<String[]> entries(Interp in, String file, int fields) {
    int errno = in.errno();
    String text = SourceFiles.read(in, file);
    in.setErrno(errno);
    return text == null
        ? List.of()
        : text.lines()
            .map(line -> line.split(":", -1))
            .filter(f -> f.length >= fields && f[2].matches("\\d+"))
            .toList();
  }

  private static String[] find(Interp in, String file, int fields, Predicate<String[]> wanted) {
    return entries(in, file, fields).stream().filter(wanted).findFirst().orElse(null);
  }

  private static String[] entry(Interp in, String file, int fields, int n) {
    List<String[]> all = entries(in, file, fields);
    return n < all.size() ? all.get(n) : null;
  }

  /**
   * One field in scalar context, else ($name,$passwd,$uid,$gid,$quota,$comment,$gcos,$dir,$shell).
   */
  private static void user(String[] f, int want, int scalar, PerlArray out) {
    if (f == null) {
      none(want, out);
    } else if (want != Want.LIST) {
      out.push(field(f[scalar], scalar == 2));
    } else {
      out.push(PerlStr.of(f[0]));
      out.push(PerlStr.of(f[1]));
      out.push(field(f[2], true));
      out.push(field(f[3], true));
      out.push(PerlStr.EMPTY);
      out.push(PerlStr.EMPTY);
      out.push(PerlStr.of(f[4]));
      out.push(PerlStr.of(f[5]));
      out.push(PerlStr.of(f[6]));
    }
  }

  private static void group(String[] f, int want, int scalar, PerlArray out) {
    if (f == null) {
      none(want, out);
    } else if (want != Want.LIST) {
      out.push(field(f[scalar], scalar == 2));
    } else {
      out.push(PerlStr.of(f[0]));
      out.push(PerlStr.of(f[1]));
      out.push(field(f[2], true));
      out.push(PerlStr.of(f[3].replace(',', ' ')));
    }
  }

  private static void none(int want, PerlArray out) {
    if (want != Want.LIST) {
      out.push(Undef.UNDEF);
    }
  }

  private static Value field(String text, boolean number) {
    return number ? PerlInt.of(Long.parseLong(text)) : PerlStr.of(text);
  }

  private static Value login(Interp in) {
    String uid = String.valueOf(in.sys().processes().getuid());
    String[] f = find(in, USERS, 7, x -> x[2].equals(uid));
    return f == null ? Undef.UNDEF : PerlStr.of(f[0]);
  }
}

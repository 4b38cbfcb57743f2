package dev.vos.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What users other than root may do: by class (owner, group, supplementary group, others), by each
 * of the class's three bits, in sticky directories, and who may change attributes.
 */
final class PermissionCases {
  private static final String USER = "user 1000 1000 2000\n";

  /** The owner of a file by the class that user 1000 of groups 1000 and 2000 is in. */
  private static final Map<String, String> CLASSES =
      Map.of("owner", "1000 5", "group", "5 1000", "supplementary", "5 2000", "other", "5 5");

  private PermissionCases() {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    CLASSES.forEach(
        (name, owner) -> {
          cases.add(files(name, owner));
          cases.add(directories(name, owner));
          cases.add(attributes(name, owner));
        });
    for (String mode : List.of("1777", "777", "1775")) {
      for (String owner : List.of("1000 1000", "5 5", "0 0")) {
        cases.add(sticky(mode, owner));
      }
    }
    cases.add(making());
    return cases;
  }

  /** The class has these bits, the other classes the opposite: only the right one may count. */
  private static String mode(String name, int bits) {
    int not = 7 - bits;
    return switch (name) {
      case "owner" -> "" + bits + not + not;
      case "group", "supplementary" -> "" + not + bits + not;
      default -> "" + not + not + bits;
    };
  }

  private static Case files(String name, String owner) {
    StringBuilder preparation = new StringBuilder();
    StringBuilder lines = new StringBuilder(USER);
    for (int bits = 0; bits < 8; bits++) {
      String f = "f" + bits;
      preparation.append("open 9 %s creat,w 600\nwrite 9 data\nclose 9\n".formatted(f));
      preparation.append("chown %s %s\nchmod %s %s\n".formatted(f, owner, f, mode(name, bits)));
      for (int amode = 0; amode < 8; amode++) {
        lines.append("access %s %d\n".formatted(f, amode));
      }
      for (String flags : List.of("r", "w", "rw", "w,append", "r,path", "w,creat,excl")) {
        lines.append("opened %s %s 600\n".formatted(f, flags));
      }
      lines.append("opened %s r,trunc\ntruncate %s 3\n".formatted(f, f));
      lines.append("stat %s\nopened %s w,creat,trunc 600\n".formatted(f, f));
    }
    return Case.of("permissions of files for the " + name, preparation + "---\n" + lines);
  }

  private static Case directories(String name, String owner) {
    StringBuilder preparation = new StringBuilder();
    StringBuilder lines = new StringBuilder(USER);
    for (int bits = 0; bits < 8; bits++) {
      String d = "d" + bits;
      preparation.append("mkdir %s 755\nmkdir %s/sub 777\nmkdir %s/old 777\n".formatted(d, d, d));
      for (String file : List.of("f", "g", "h", "i")) {
        preparation.append("open 9 %s/%s creat,w 666\nclose 9\n".formatted(d, file));
        preparation.append("chown %s/%s 1000 1000\n".formatted(d, file));
      }
      preparation.append("chown %s %s\nchmod %s %s\n".formatted(d, owner, d, mode(name, bits)));
      for (String line :
          List.of(
              "stat @/f",
              "stat @/none",
              "stat @/sub/..",
              "list @",
              "opened @ r",
              "opened @ r,path",
              "opened @/f r",
              "opened @/none r",
              "opened @/new w,creat 600",
              "mkdir @/made 755",
              "mkdir @/f 755",
              "mkfifo @/pipe 600",
              "symlink target @/s",
              "link @/f @/l",
              "rename @/f @/f2",
              "rename @/g @/h",
              "unlink @/i",
              "unlink @/none",
              "rmdir @/old",
              "chmod @/g 640",
              "truncate @/g 2",
              "readlink @/f",
              "access @ 1",
              "access @/g 4",
              "chdir @",
              "chdir $B")) {
        lines.append(line.replace("@", d)).append('\n');
      }
    }
    return Case.of("permissions of directories for the " + name, preparation + "---\n" + lines);
  }

  private static Case attributes(String name, String owner) {
    StringBuilder preparation = new StringBuilder();
    StringBuilder lines = new StringBuilder(USER);
    int i = 0;
    for (String mode : List.of("666", "444", "6755", "2745")) {
      for (String call :
          List.of(
              "chmod @ 600",
              "chmod @ 6777",
              "chmod @ 2755",
              "chown @ 1000 -1",
              "chown @ 5 -1",
              "chown @ 1001 -1",
              "chown @ -1 1000",
              "chown @ -1 2000",
              "chown @ -1 3000",
              "chown @ -1 -1",
              "lchown @ -1 2000",
              "utimens @ 1000 2000",
              "utimens @ now now",
              "utimens @ now omit",
              "utimens @ omit now",
              "utimens @ omit omit",
              "utimens @ now 5000",
              "truncate @ 1",
              "link @ @-linked")) {
        String f = "f" + i++;
        preparation.append("open 9 %s creat,w 600\nwrite 9 data\nclose 9\n".formatted(f));
        preparation.append("chown %s %s\nchmod %s %s\n".formatted(f, owner, f, mode));
        lines.append(call.replace("@", f)).append('\n');
        lines.append("stat %s\n".formatted(f));
      }
    }
    return Case.of(
        "attributes changed by the " + name, "chmod . 777\n" + preparation + "---\n" + lines);
  }

  /** Removing and moving what belongs to oneself and to others in a directory of this owner. */
  private static Case sticky(String mode, String owner) {
    StringBuilder preparation = new StringBuilder();
    StringBuilder lines = new StringBuilder(USER);
    int i = 0;
    for (String file : List.of("1000 1000", "5 5", "0 1000")) {
      for (String call :
          List.of(
              "unlink @/f",
              "rename @/f @/new",
              "rename @/f @/mine",
              "rename @/mine @/f",
              "rename @/f out/f#",
              "rename out/m# @/f",
              "rmdir @/e",
              "rename @/e @/e2",
              "rename @/e out/e#",
              "rename @/full @/e",
              "link @/mine @/l",
              "unlink @/s")) {
        String d = "d" + i;
        preparation.append("mkdir @ 777\nmkdir @/e 777\nmkdir @/full 777\n".replace("@", d));
        for (String name : List.of(d + "/f", d + "/mine", "out/m" + i)) {
          preparation.append("open 9 %s creat,w 666\nclose 9\n".formatted(name));
          preparation.append("chown %s 1000 1000\n".formatted(name));
        }
        preparation.append("symlink f %s/s\nlchown %s/s %s\n".formatted(d, d, file));
        preparation.append("chown %s/f %s\nchown %s/e %s\n".formatted(d, file, d, file));
        preparation.append("chown %s/full 1000 1000\n".formatted(d));
        preparation.append("chown %s %s\nchmod %s %s\n".formatted(d, owner, d, mode));
        lines.append(call.replace("@", d).replace("#", "" + i)).append('\n');
        i++;
      }
    }
    String start = "umask 0\nmkdir out 777\n";
    return Case.of(
        "in a %s directory of %s".formatted(mode, owner), start + preparation + "---\n" + lines);
  }

  /** What new things belong to and may be, by umask and by the directory's set-group-id bit. */
  private static Case making() {
    StringBuilder lines = new StringBuilder();
    int i = 0;
    for (String umask : List.of("0", "22", "27", "77", "777")) {
      lines.append("umask " + umask + "\n");
      for (String mode : List.of("0", "600", "644", "666", "777", "4755", "2755", "1777", "7777")) {
        for (String call : List.of("mkdir @ %s", "mkfifo @ %s", "opened @ w,creat,nonblock %s")) {
          lines.append(call.formatted(mode).replace("@", "x" + i)).append('\n');
          lines.append("lstat x" + i++ + "\n");
        }
      }
    }
    lines.append("umask 22\n");
    for (String user : List.of("1000 1000", "1000 1000 3000", "0 0")) {
      lines.append("user " + user + "\n");
      for (String d : List.of("gid", "plain")) {
        String at = d + "/n" + i++;
        lines.append(
            "mkdir @d 2755\nmkdir @e 777\nmkdir @d/below 700\nmkfifo @p 640\n".replace("@", at));
        lines.append("opened @f w,creat 2755\nopened @g w,creat 2745\n".replace("@", at));
        lines.append("symlink t @s\nlstat @s\nlstat @d/below\nlstat @p\n".replace("@", at));
        lines.append("chmod @f 2755\nlstat @f\nchmod @d 2777\nlstat @d\n".replace("@", at));
      }
    }
    String preparation =
        "mkdir gid 777\nchown gid 5 3000\nchmod gid 2777\nmkdir plain 777\nchmod plain 777\nchmod . 777\n";
    return Case.of("modes and owners of new things", preparation + "---\n" + lines);
  }
}

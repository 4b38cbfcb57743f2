package dev.vos.differential;

import java.util.ArrayList;
import java.util.List;

/** Every call that takes a path, with every path that cannot be resolved, and long names. */
final class ErrorCases {
  /** "@" stands for the path. */
  private static final List<String> CALLS =
      List.of(
          "opened @ r,nonblock",
          "opened @ w,creat,nonblock 644",
          "opened @ w,creat,excl,nonblock 644",
          "opened @ r,directory",
          "opened @ r,path,nofollow",
          "mkdir @ 755",
          "mkfifo @ 644",
          "mknod @ 100644",
          "rmdir @",
          "unlink @",
          "rename @ good-new",
          "rename good @",
          "link @ good-link",
          "link good @",
          "symlink target @",
          "readlink @",
          "stat @",
          "lstat @",
          "access @ 0",
          "access @ 4",
          "chmod @ 700",
          "chown @ 5 6",
          "lchown @ 7 8",
          "utimens @ 1000 2000",
          "lutimens @ 3000 4000",
          "truncate @ 3",
          "chdir @",
          "chroot @",
          "list @");

  private static final List<String> PATHS =
      List.of(
          "''",
          "none/x",
          "none/../x",
          "none/",
          "good/x",
          "good/",
          "good/.",
          "good/..",
          "good/../x",
          "to-good/x",
          "to-good/",
          "dangling/x",
          "loop",
          "loop/x",
          "loop/",
          "ping",
          "ping/x",
          "fifo/x",
          "fifo/",
          "{n*255}",
          "{n*256}",
          "{n*256}/x",
          "{n*300}/../x",
          "dir/{n*255}",
          "dir/{n*256}",
          "{./*2047}x",
          "{./*2048}",
          "{d*4095}",
          "{d*4096}",
          "{\\xc3\\xa9*127}",
          "{\\xc3\\xa9*128}",
          "\\xff\\xfe/x",
          "/",
          "/..",
          "/../",
          ".",
          "./",
          "..");

  private static final String PREPARATION =
      """
      open 9 good creat,w 644
      write 9 0123456789
      close 9
      mkdir dir 755
      symlink good to-good
      symlink none dangling
      symlink loop loop
      symlink pong ping
      symlink ping pong
      mkfifo fifo 644
      ---
      """;

  private ErrorCases() {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String call : CALLS) {
      StringBuilder lines = new StringBuilder();
      for (String path : PATHS) {
        if (harmless(call, path)) {
          lines.append(call.replace("@", path)).append('\n');
        }
      }
      cases.add(Case.of("bad paths: " + call, PREPARATION + lines));
    }
    cases.add(chains());
    return cases;
  }

  /** The root and what lies above the base are not the case's to change, and not the same. */
  private static boolean harmless(String call, String path) {
    boolean changes = call.matches("(chmod|chown|lchown|utimens|lutimens|chroot|chdir|rename) .*");
    boolean outside = path.startsWith("/") || path.equals("..") || path.equals("good/..");
    boolean lists = call.startsWith("list") || call.contains("stat") || call.startsWith("opened");
    return !(outside && (changes || lists)) && !(path.startsWith(".") && changes);
  }

  /** 40 symlinks may be followed in all, and no more, whatever the call. */
  private static Case chains() {
    StringBuilder preparation =
        new StringBuilder("mkdir l0 755\nopen 9 l0/f creat,w 644\nclose 9\n");
    for (int i = 1; i <= 42; i++) {
      preparation.append("symlink l%d l%d\n".formatted(i - 1, i));
    }
    preparation.append("mkdir t 755\nsymlink ../l20 t/half\nsymlink . dot\n");
    StringBuilder lines = new StringBuilder();
    for (int length : new int[] {1, 2, 8, 9, 39, 40, 41, 42}) {
      for (String call : List.of("stat @", "lstat @", "opened @ r", "opened @ r,nofollow")) {
        lines.append(call.replace("@", "l" + length)).append('\n');
        lines.append(call.replace("@", "l" + length + "/f")).append('\n');
      }
      lines.append("opened l%d/new%d w,creat 644\n".formatted(length, length));
      lines.append("mkdir l%d/d%d 755\n".formatted(length, length));
      lines.append("list l%d\nreadlink l%d\nreadlink l%d/f\n".formatted(length, length, length));
    }
    lines.append("stat t/half\nstat t/half/../l19/f\nstat t/half/../l20/f\n");
    lines.append("stat {dot/*40}l0\nstat {dot/*41}l0\nstat {dot/*39}l1\nstat {dot/*40}l1\n");
    lines.append("lstat {dot/*40}l1\nmkdir {dot/*40}m1 755\nmkdir {dot/*41}m2 755\n");
    return Case.of("chains of symlinks", preparation + "---\n" + lines);
  }
}

package dev.vos.differential;

import java.util.ArrayList;
import java.util.List;

/** open(2): every kind of thing by every access mode and set of flags that means something. */
final class OpenCases {
  private static final List<String> FLAGS =
      List.of(
          "",
          ",creat",
          ",creat,excl",
          ",trunc",
          ",creat,trunc",
          ",creat,excl,trunc",
          ",append",
          ",append,trunc",
          ",directory",
          ",nofollow",
          ",creat,nofollow",
          ",directory,nofollow",
          ",directory,trunc",
          ",cloexec",
          ",excl",
          ",sync",
          ",path",
          ",path,nofollow",
          ",path,directory",
          ",path,directory,nofollow");

  private OpenCases() {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String kind : Kinds.ALL.keySet()) {
      for (String access : List.of("r", "w", "rw", "3")) {
        cases.add(matrix(kind, access));
      }
    }
    cases.add(slashes());
    return cases;
  }

  /** Each in a directory of its own; a FIFO would block. */
  private static Case matrix(String kind, String access) {
    StringBuilder preparation = new StringBuilder();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < FLAGS.size(); i++) {
      preparation
          .append("mkdir d%d 755\n".formatted(i))
          .append(Kinds.at(kind, "d%d/x".formatted(i)));
      String flags = access + ",nonblock" + FLAGS.get(i);
      lines.append("opened d%d/x %s 640\n".formatted(i, flags));
    }
    return Case.of("open " + access + " of " + kind, preparation + "---\n" + lines);
  }

  private static Case slashes() {
    StringBuilder preparation = new StringBuilder();
    StringBuilder lines = new StringBuilder();
    int i = 0;
    for (String kind : Kinds.ALL.keySet()) {
      for (String end : List.of("/", "/.", "/..", "//", "/none")) {
        for (String flags : List.of("r", "w,creat", "r,nofollow", "r,directory", "rw,creat,excl")) {
          String directory = "d" + i++;
          preparation.append("mkdir " + directory + " 755\n");
          preparation.append(Kinds.at(kind, directory + "/x"));
          lines.append("opened %s/x%s %s,nonblock 600\n".formatted(directory, end, flags));
        }
      }
    }
    return Case.of("open with slashes", preparation + "---\n" + lines);
  }
}

package dev.vos.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Calls that make, move and remove names: every kind of thing onto every other. */
final class NameCases {
  private static final List<String> SLASHES = List.of(" ", "/ ", " /", "/ /");

  private NameCases() {}

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String kind : Kinds.ALL.keySet()) {
      cases.add(pairs("rename", kind));
      cases.add(pairs("link", kind));
    }
    cases.add(onto("symlink"));
    cases.add(onto("making"));
    cases.add(removals());
    cases.add(lookups());
    return cases;
  }

  /** A call with two paths, x of this kind and y of any kind, with and without slashes. */
  private static Case pairs(String call, String kind) {
    StringBuilder preparation = new StringBuilder();
    StringBuilder lines = new StringBuilder();
    int i = 0;
    for (String other : Kinds.ALL.keySet()) {
      for (String slash : SLASHES) {
        String d = "d" + i++;
        preparation.append("mkdir " + d + " 755\n");
        preparation.append(Kinds.at(kind, d + "/x")).append(Kinds.at(other, d + "/y"));
        String ends = slash.replace(" ", " " + d + "/y");
        lines.append("%s %s/x%s\n".formatted(call, d, ends));
      }
    }
    return Case.of(call + " " + kind, preparation + "---\n" + lines);
  }

  private static Case onto(String call) {
    StringBuilder preparation = new StringBuilder();
    StringBuilder lines = new StringBuilder();
    int i = 0;
    for (String kind : Kinds.ALL.keySet()) {
      for (String end : List.of("", "/", "/.", "/..", "/in", "/new")) {
        for (String line :
            call.equals("symlink")
                ? List.of("symlink target @")
                : List.of("mkdir @ 755", "mkfifo @ 644", "mknod @ 100644")) {
          String d = "d" + i++;
          preparation.append("mkdir " + d + " 755\n").append(Kinds.at(kind, d + "/x"));
          lines.append(line.replace("@", d + "/x" + end)).append('\n');
        }
      }
    }
    return Case.of(call + " onto everything", preparation + "---\n" + lines);
  }

  private static Case removals() {
    StringBuilder preparation = new StringBuilder();
    StringBuilder lines = new StringBuilder();
    int i = 0;
    for (String kind : Kinds.ALL.keySet()) {
      for (String end : List.of("", "/", "/.", "/..", "//")) {
        for (String call : List.of("unlink", "rmdir")) {
          String d = "d" + i++;
          preparation.append("mkdir " + d + " 755\n").append(Kinds.at(kind, d + "/x"));
          lines.append("%s %s/x%s\n".formatted(call, d, end));
        }
      }
    }
    return Case.of("removal of everything", preparation + "---\n" + lines);
  }

  /** Calls that only look, on all kinds of thing with all endings. */
  private static Case lookups() {
    StringBuilder preparation = new StringBuilder();
    StringBuilder lines = new StringBuilder();
    int i = 0;
    for (String kind : Kinds.ALL.keySet()) {
      String d = "d" + i++;
      preparation.append("mkdir " + d + " 755\n").append(Kinds.at(kind, d + "/x"));
      for (String end : List.of("", "/", "/.", "/..", "/x")) {
        for (String call : Set.of("stat @", "lstat @", "readlink @", "access @ 0", "list @")) {
          lines.append(call.replace("@", d + "/x" + end)).append('\n');
        }
      }
    }
    return Case.of("lookups of everything", preparation + "---\n" + lines);
  }
}

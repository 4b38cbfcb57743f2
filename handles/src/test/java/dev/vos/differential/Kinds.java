package dev.vos.differential;

import java.util.LinkedHashMap;
import java.util.Map;

/** The kinds of thing that a path can lead to, and the calls that make one. */
final class Kinds {
  /** By name, lines in which "@" is the path and "%" its last part. */
  static final Map<String, String> ALL = new LinkedHashMap<>();

  static {
    ALL.put("nothing", "");
    ALL.put("file", file("@"));
    ALL.put("two links", file("@") + "link @ @2\n");
    ALL.put("empty directory", "mkdir @ 755\n");
    ALL.put("full directory", "mkdir @ 755\nmkdir @/in 755\n");
    ALL.put("link to a file", file("@t") + "symlink %t @\n");
    ALL.put("link to a directory", "mkdir @t 755\nsymlink %t @\n");
    ALL.put("dangling link", "symlink none @\n");
    ALL.put("link to itself", "symlink % @\n");
    ALL.put("fifo", "mkfifo @ 644\n");
  }

  private Kinds() {}

  private static String file(String path) {
    return "open 9 %s creat,w 644\nwrite 9 data\nclose 9\n".replace("%s", path);
  }

  /** The lines that make a kind of thing at a path. */
  static String at(String kind, String path) {
    return ALL.get(kind).replace("@", path).replace("%", path.substring(path.lastIndexOf('/') + 1));
  }
}

package dev.vos.differential;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The whole tree of a {@link Subject}: names, attributes, targets of symlinks, bytes of files. */
final class Snapshot {
  private static final int SHOWN = 4096;

  private Snapshot() {}

  static List<String> of(Subject subject) {
    List<String> lines = new ArrayList<>();
    dump(subject, ".", lines);
    return lines;
  }

  /**
   * What has to agree: sizes and link counts of directories are the file system's own business,
   * sizes of symlinks depend on the subject's base directory.
   */
  static String describe(Stat stat) {
    String who = stat.uid() + ":" + stat.gid();
    String mode = Integer.toOctalString(stat.mode());
    if (stat.isDirectory()) {
      return mode + " " + who;
    }
    String links = mode + " " + who + " links " + stat.nlink();
    return stat.isSymlink() ? links : links + " size " + stat.size();
  }

  /** The names in a directory, sorted, without "." and "..". */
  static List<String> names(Calls calls, int dir, String path) throws ErrnoException {
    int fd = calls.open(dir, path, OpenFlags.O_DIRECTORY, 0);
    List<String> names = new ArrayList<>();
    try {
      List<String> more;
      while (!(more = calls.getdents(fd)).isEmpty()) {
        names.addAll(more);
      }
    } finally {
      calls.close(fd);
    }
    names.remove(".");
    names.remove("..");
    Collections.sort(names);
    return names;
  }

  static String sorted(List<String> names) {
    List<String> sorted = new ArrayList<>(names);
    Collections.sort(sorted);
    return String.join(" ", sorted);
  }

  static String show(byte[] bytes) {
    return '"' + Words.latin(bytes).replace("\0", "\\0") + '"';
  }

  private static void dump(Subject subject, String directory, List<String> lines) {
    Calls calls = subject.observer();
    try {
      for (String name : names(calls, Calls.CWD, directory)) {
        String path = directory.equals(".") ? name : directory + "/" + name;
        Stat stat = calls.stat(Calls.CWD, path, PathCalls.NOFOLLOW);
        lines.add(path + " " + describe(stat) + content(subject, path, stat));
        if (stat.isDirectory()) {
          dump(subject, path, lines);
        }
      }
    } catch (ErrnoException e) {
      lines.add(directory + " cannot be listed: " + e.errno());
    }
  }

  private static String content(Subject subject, String path, Stat stat) throws ErrnoException {
    Calls calls = subject.observer();
    if (stat.isSymlink()) {
      return Script.ARROW + calls.readlink(Calls.CWD, path).replace(subject.base(), "$B");
    }
    if (!Mode.isRegular(stat.mode())) {
      return "";
    }
    int fd = calls.open(Calls.CWD, path, OpenFlags.O_RDONLY, 0);
    try {
      int shown = (int) Math.min(stat.size(), SHOWN);
      byte[] bytes = calls.pread(fd, shown, 0);
      if (bytes.length != shown) {
        throw new ErrnoException(Errno.EIO);
      }
      return " " + show(bytes);
    } finally {
      calls.close(fd);
    }
  }
}

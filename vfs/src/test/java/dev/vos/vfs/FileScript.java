package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of file calls, one a line, that can be run on any {@link Subject}. The outcome is one line
 * a call, "ok", a value or the name of an errno, and then the whole tree as it is at the end.
 *
 * <p>{@code $B} in a path stands for the subject's base directory, {@code ''} for an empty one.
 */
final class FileScript {
  private FileScript() {}

  static List<String> run(Subject subject, List<String> lines) {
    List<String> outcome = new ArrayList<>();
    for (String line : lines) {
      if (!line.isBlank()) {
        outcome.add(line + " -> " + runLine(subject, line.trim()));
      }
    }
    dump(subject, ".", outcome);
    return outcome;
  }

  private static String runLine(Subject subject, String line) {
    String[] words = line.split(" +");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].equals("''") ? "" : words[i].replace("$B", subject.base());
    }
    try {
      return call(subject, words).replace(subject.base(), "$B");
    } catch (ErrnoException e) {
      return e.errno().name();
    }
  }

  private static String call(Subject s, String[] w) throws ErrnoException {
    switch (w[0]) {
      case "mkdir" -> s.mkdir(w[1], octal(w[2]));
      case "rmdir" -> s.rmdir(w[1]);
      case "unlink" -> s.unlink(w[1]);
      case "rename" -> s.rename(w[1], w[2]);
      case "link" -> s.link(w[1], w[2]);
      case "symlink" -> s.symlink(w[1], w[2]);
      case "access" -> s.access(w[1], Integer.parseInt(w[2]));
      case "chmod" -> s.chmod(w[1], octal(w[2]));
      case "chown" -> s.chown(w[1], Integer.parseInt(w[2]), Integer.parseInt(w[3]));
      case "utimens" -> s.utimens(w[1], Long.parseLong(w[2]), Long.parseLong(w[3]));
      case "truncate" -> s.truncate(w[1], Long.parseLong(w[2]));
      case "mkfifo" -> s.mkfifo(w[1], octal(w[2]));
      default -> {
        return query(s, w);
      }
    }
    return "ok";
  }

  private static String query(Subject s, String[] w) throws ErrnoException {
    return switch (w[0]) {
      case "readlink" -> s.readlink(w[1]);
      case "stat" -> describe(s.stat(w[1]));
      case "lstat" -> describe(s.lstat(w[1]));
      case "times" -> s.lstat(w[1]).atimeNanos() + " " + s.lstat(w[1]).mtimeNanos();
      case "same" -> "" + s.stat(w[1]).sameFile(s.stat(w[2]));
      case "list" -> String.join(" ", s.list(w[1]));
      default -> onDescriptor(s, w, Integer.parseInt(w[1]));
    };
  }

  private static String onDescriptor(Subject s, String[] w, int fd) throws ErrnoException {
    switch (w[0]) {
      case "open" -> s.open(fd, w[2], flags(w[3]), w.length > 4 ? octal(w[4]) : 0);
      case "close" -> s.close(fd);
      case "ftruncate" -> s.ftruncate(fd, Long.parseLong(w[2]));
      case "fchmod" -> s.fchmod(fd, octal(w[2]));
      case "fstat" -> {
        return describe(s.fstat(fd));
      }
      case "write" -> {
        return "" + s.pwrite(fd, w[3].getBytes(StandardCharsets.UTF_8), Long.parseLong(w[2]));
      }
      case "append" -> {
        return "" + s.append(fd, w[2].getBytes(StandardCharsets.UTF_8));
      }
      case "read" -> {
        return show(s.pread(fd, Integer.parseInt(w[3]), Long.parseLong(w[2])));
      }
      default -> throw new IllegalArgumentException(String.join(" ", w));
    }
    return "ok";
  }

  private static int octal(String text) {
    return Integer.parseInt(text, 8);
  }

  /** For instance "rw,creat,excl". */
  private static int flags(String text) {
    int flags = 0;
    for (String word : text.split(",")) {
      flags |=
          switch (word) {
            case "r" -> OpenFlags.O_RDONLY;
            case "w" -> OpenFlags.O_WRONLY;
            case "rw" -> OpenFlags.O_RDWR;
            case "creat" -> OpenFlags.O_CREAT;
            case "excl" -> OpenFlags.O_EXCL;
            case "trunc" -> OpenFlags.O_TRUNC;
            case "append" -> OpenFlags.O_APPEND;
            case "directory" -> OpenFlags.O_DIRECTORY;
            case "nofollow" -> OpenFlags.O_NOFOLLOW;
            case "nonblock" -> OpenFlags.O_NONBLOCK;
            case "path" -> OpenFlags.O_PATH;
            default -> throw new IllegalArgumentException(word);
          };
    }
    return flags;
  }

  private static String show(byte[] bytes) {
    return '"' + new String(bytes, StandardCharsets.UTF_8).replace("\0", "\\0") + '"';
  }

  /**
   * What has to agree: sizes and link counts of directories are the file system's own business,
   * sizes of symlinks depend on the subject's base directory.
   */
  private static String describe(Stat stat) {
    String who = stat.uid() + ":" + stat.gid();
    String mode = Integer.toOctalString(stat.mode());
    if (stat.isDirectory()) {
      return mode + " " + who;
    }
    String links = mode + " " + who + " links " + stat.nlink();
    return stat.isSymlink() ? links : links + " size " + stat.size();
  }

  private static void dump(Subject subject, String directory, List<String> outcome) {
    try {
      for (String name : subject.list(directory)) {
        String path = directory.equals(".") ? name : directory + "/" + name;
        Stat stat = subject.lstat(path);
        outcome.add(path + " " + describe(stat) + content(subject, path, stat));
        if (stat.isDirectory()) {
          dump(subject, path, outcome);
        }
      }
    } catch (ErrnoException e) {
      outcome.add(directory + " cannot be listed: " + e.errno());
    }
  }

  private static String content(Subject subject, String path, Stat stat) throws ErrnoException {
    if (stat.isSymlink()) {
      return " -> " + subject.readlink(path).replace(subject.base(), "$B");
    }
    if (!Mode.isRegular(stat.mode())) {
      return "";
    }
    int number = 99;
    subject.open(number, path, OpenFlags.O_RDONLY, 0);
    try {
      byte[] bytes = subject.pread(number, (int) Math.min(stat.size(), 4096), 0);
      if (bytes.length != Math.min(stat.size(), 4096)) {
        throw new ErrnoException(Errno.EIO);
      }
      return " " + show(bytes);
    } finally {
      subject.close(number);
    }
  }
}

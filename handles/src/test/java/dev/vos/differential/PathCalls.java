package dev.vos.differential;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;
import java.util.List;

/** The calls of a {@link Script} that take a path. */
final class PathCalls {
  static final int NOFOLLOW = 0x100;
  private static final int SYMLINK_FOLLOW = 0x400;

  private final Calls calls;
  private final Descriptors descriptors;
  private final int dir;

  PathCalls(Calls calls, Descriptors descriptors, int dir) {
    this.calls = calls;
    this.descriptors = descriptors;
    this.dir = dir;
  }

  /** The outcome; null if it is another call. */
  String call(List<String> words) throws ErrnoException {
    String[] w = words.toArray(String[]::new);
    switch (w[0]) {
      case "mkdir" -> calls.mkdir(dir, w[1], Words.octal(w[2]));
      case "rmdir" -> calls.rmdir(dir, w[1]);
      case "unlink" -> calls.unlink(dir, w[1]);
      case "rename" -> calls.rename(dir, w[1], w[2], w.length > 3 ? Words.renameFlag(w[3]) : 0);
      case "link" -> calls.link(dir, w[1], w[2], 0);
      case "linkfollow" -> calls.link(dir, w[1], w[2], SYMLINK_FOLLOW);
      case "symlink" -> calls.symlink(dir, w[1], w[2]);
      case "mkfifo" -> calls.mknod(dir, w[1], Mode.S_IFIFO | Words.octal(w[2]));
      case "mknod" -> calls.mknod(dir, w[1], Words.octal(w[2]));
      case "access" -> calls.access(dir, w[1], Integer.parseInt(w[2]));
      case "chdir" -> calls.chdir(w[1]);
      case "chroot" -> calls.chroot(w[1]);
      case "user" ->
          calls.user(Integer.parseInt(w[1]), Integer.parseInt(w[2]), Words.numbers(w, 3));
      default -> {
        return attributes(w) ? "ok" : query(w);
      }
    }
    return "ok";
  }

  private boolean attributes(String[] w) throws ErrnoException {
    switch (w[0]) {
      case "chmod" -> calls.chmod(dir, w[1], Words.octal(w[2]));
      case "chown" -> calls.chown(dir, w[1], Integer.parseInt(w[2]), Integer.parseInt(w[3]), 0);
      case "lchown" ->
          calls.chown(dir, w[1], Integer.parseInt(w[2]), Integer.parseInt(w[3]), NOFOLLOW);
      case "utimens" -> calls.utimens(dir, w[1], Words.time(w[2]), Words.time(w[3]), 0);
      case "lutimens" -> calls.utimens(dir, w[1], Words.time(w[2]), Words.time(w[3]), NOFOLLOW);
      case "truncate" -> calls.truncate(w[1], Long.parseLong(w[2]));
      default -> {
        return false;
      }
    }
    return true;
  }

  private String query(String[] w) throws ErrnoException {
    return switch (w[0]) {
      case "open" -> open(w);
      case "opened" -> opened(w);
      case "readlink" -> calls.readlink(dir, w[1]);
      case "stat" -> Snapshot.describe(calls.stat(dir, w[1], 0));
      case "lstat" -> Snapshot.describe(calls.stat(dir, w[1], NOFOLLOW));
      case "times" -> times(calls.stat(dir, w[1], NOFOLLOW));
      case "same" -> "" + calls.stat(dir, w[1], 0).sameFile(calls.stat(dir, w[2], 0));
      case "list" -> String.join(" ", Snapshot.names(calls, dir, w[1]));
      case "getcwd" -> calls.getcwd();
      case "umask" -> Integer.toOctalString(calls.umask(Words.octal(w[1])));
      default -> null;
    };
  }

  private static String times(Stat stat) {
    return stat.atimeNanos() + " " + stat.mtimeNanos();
  }

  /** opened PATH FLAGS [MODE]: opens, tells flags and attributes, closes. */
  private String opened(String[] w) throws ErrnoException {
    int fd = calls.open(dir, w[1], Words.flags(w[2]), w.length > 3 ? Words.octal(w[3]) : 0);
    String shown = "fd " + fd + " " + Words.showFlags(calls.getfl(fd));
    shown += " " + calls.getfd(fd) + " " + Snapshot.describe(calls.fstat(fd));
    calls.close(fd);
    return shown;
  }

  /** What the name stood for is closed first. */
  private String open(String[] w) throws ErrnoException {
    Integer before = descriptors.openAs(w[1]);
    if (before != null) {
      descriptors.forget(w[1]);
      calls.close(before);
    }
    int fd = calls.open(dir, w[2], Words.flags(w[3]), w.length > 4 ? Words.octal(w[4]) : 0);
    descriptors.put(w[1], fd);
    return "fd " + fd;
  }
}

package dev.vos.abi;

/** The flags of open(2), fcntl(2) F_SETFL and pipe2(2), with the numbers of Linux x86-64. */
public final class OpenFlags {
  public static final int O_RDONLY = 0;
  public static final int O_WRONLY = 1;
  public static final int O_RDWR = 2;
  public static final int O_ACCMODE = 3;
  public static final int O_CREAT = 0100;
  public static final int O_EXCL = 0200;
  public static final int O_NOCTTY = 0400;
  public static final int O_TRUNC = 01000;
  public static final int O_APPEND = 02000;
  public static final int O_NONBLOCK = 04000;
  public static final int O_DSYNC = 010000;
  public static final int O_ASYNC = 020000;
  public static final int O_DIRECT = 040000;
  public static final int O_LARGEFILE = 0100000;
  public static final int O_DIRECTORY = 0200000;
  public static final int O_NOFOLLOW = 0400000;
  public static final int O_NOATIME = 01000000;
  public static final int O_CLOEXEC = 02000000;
  public static final int O_SYNC = 04010000;
  public static final int O_PATH = 010000000;
  public static final int O_TMPFILE = 020000000 | O_DIRECTORY;

  private OpenFlags() {}

  /** Whether an open file with these flags may be read: O_RDONLY or O_RDWR, and not O_PATH. */
  public static boolean readable(int flags) {
    int access = flags & O_ACCMODE;
    return (access == O_RDONLY || access == O_RDWR) && (flags & O_PATH) == 0;
  }

  /** Whether an open file with these flags may be written: O_WRONLY or O_RDWR, and not O_PATH. */
  public static boolean writable(int flags) {
    int access = flags & O_ACCMODE;
    return (access == O_WRONLY || access == O_RDWR) && (flags & O_PATH) == 0;
  }

  /** Whether all bits of {@code flag} are set in {@code flags}. */
  public static boolean has(int flags, int flag) {
    return (flags & flag) == flag;
  }
}

package dev.vos.abi;

/** The flags of open(2), fcntl(2) F_SETFL and pipe2(2), with the numbers of Linux x86-64. */
public final class OpenFlags {
  /** Open for reading only. */
  public static final int O_RDONLY = 0;

  /** Open for writing only. */
  public static final int O_WRONLY = 1;

  /** Open for reading and writing. */
  public static final int O_RDWR = 2;

  /** The bits of the access mode; as a mode: a handle that can neither read nor write. */
  public static final int O_ACCMODE = 3;

  /** Make a regular file if there is none. */
  public static final int O_CREAT = 0100;

  /** With O_CREAT: EEXIST if there is one, a symbolic link included. */
  public static final int O_EXCL = 0200;

  /** Do not make a terminal the controlling one. */
  public static final int O_NOCTTY = 0400;

  /** Cut the file to no bytes. */
  public static final int O_TRUNC = 01000;

  /** Write at the end, whoever else writes. */
  public static final int O_APPEND = 02000;

  /** EAGAIN instead of blocking. */
  public static final int O_NONBLOCK = 04000;

  /** Each write is followed by fdatasync. */
  public static final int O_DSYNC = 010000;

  /** SIGIO when ready; accepted, and has no effect. */
  public static final int O_ASYNC = 020000;

  /** Past the cache; accepted, and has no effect. */
  public static final int O_DIRECT = 040000;

  /** Set by Linux on every file that is opened. */
  public static final int O_LARGEFILE = 0100000;

  /** ENOTDIR unless it is a directory. */
  public static final int O_DIRECTORY = 0200000;

  /** ELOOP if the last component is a symbolic link. */
  public static final int O_NOFOLLOW = 0400000;

  /** Reading leaves the access time; accepted, and has no effect. */
  public static final int O_NOATIME = 01000000;

  /** Set close-on-exec. */
  public static final int O_CLOEXEC = 02000000;

  /** Each write is followed by fsync. */
  public static final int O_SYNC = 04010000;

  /** A handle on the place only: for fstat, fchdir and the openat family. */
  public static final int O_PATH = 010000000;

  /** A regular file without a name in the directory that the path leads to. */
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

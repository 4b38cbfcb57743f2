package dev.vos.abi;

/** File types and permission bits of {@code st_mode}, with the numbers of Linux; see inode(7). */
public final class Mode {
  /** The bits of the type. */
  public static final int S_IFMT = 0170000;

  /** A socket. */
  public static final int S_IFSOCK = 0140000;

  /** A symbolic link. */
  public static final int S_IFLNK = 0120000;

  /** A regular file. */
  public static final int S_IFREG = 0100000;

  /** A block device. */
  public static final int S_IFBLK = 0060000;

  /** A directory. */
  public static final int S_IFDIR = 0040000;

  /** A character device. */
  public static final int S_IFCHR = 0020000;

  /** A FIFO or pipe. */
  public static final int S_IFIFO = 0010000;

  /** Set-user-id on execution. */
  public static final int S_ISUID = 04000;

  /** Set-group-id on execution; of a directory: files made in it get its group. */
  public static final int S_ISGID = 02000;

  /**
   * Of a directory: entries are removed and renamed by their owner, the directory's or root only.
   */
  public static final int S_ISVTX = 01000;

  /** The owner may read, write and execute. */
  public static final int S_IRWXU = 0700;

  /** The owner may read. */
  public static final int S_IRUSR = 0400;

  /** The owner may write. */
  public static final int S_IWUSR = 0200;

  /** The owner may execute, or search a directory. */
  public static final int S_IXUSR = 0100;

  /** The group may read, write and execute. */
  public static final int S_IRWXG = 070;

  /** The group may read. */
  public static final int S_IRGRP = 040;

  /** The group may write. */
  public static final int S_IWGRP = 020;

  /** The group may execute, or search a directory. */
  public static final int S_IXGRP = 010;

  /** Others may read, write and execute. */
  public static final int S_IRWXO = 07;

  /** Others may read. */
  public static final int S_IROTH = 04;

  /** Others may write. */
  public static final int S_IWOTH = 02;

  /** Others may execute, or search a directory. */
  public static final int S_IXOTH = 01;

  /** All the bits that chmod(2) can set: permissions, set-id bits and the sticky bit. */
  public static final int PERMISSIONS = 07777;

  /** access(2): does it exist. */
  public static final int F_OK = 0;

  /** access(2): may it be executed or searched. */
  public static final int X_OK = 1;

  /** access(2): may it be written. */
  public static final int W_OK = 2;

  /** access(2): may it be read. */
  public static final int R_OK = 4;

  private Mode() {}

  /** Whether the type is a regular file. */
  public static boolean isRegular(int mode) {
    return (mode & S_IFMT) == S_IFREG;
  }

  /** Whether the type is a directory. */
  public static boolean isDirectory(int mode) {
    return (mode & S_IFMT) == S_IFDIR;
  }

  /** Whether the type is a symbolic link. */
  public static boolean isSymlink(int mode) {
    return (mode & S_IFMT) == S_IFLNK;
  }

  /** Whether the type is a FIFO or pipe. */
  public static boolean isFifo(int mode) {
    return (mode & S_IFMT) == S_IFIFO;
  }

  /** Whether the type is a socket. */
  public static boolean isSocket(int mode) {
    return (mode & S_IFMT) == S_IFSOCK;
  }

  /** Whether the type is a character device. */
  public static boolean isCharacterDevice(int mode) {
    return (mode & S_IFMT) == S_IFCHR;
  }

  /** Whether the type is a block device. */
  public static boolean isBlockDevice(int mode) {
    return (mode & S_IFMT) == S_IFBLK;
  }

  /** The permission, set-id and sticky bits alone. */
  public static int permissions(int mode) {
    return mode & PERMISSIONS;
  }
}

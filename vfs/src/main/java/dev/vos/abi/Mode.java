package dev.vos.abi;

/** File types and permission bits of {@code st_mode}, with the numbers of Linux; see inode(7). */
public final class Mode {
  public static final int S_IFMT = 0170000;
  public static final int S_IFSOCK = 0140000;
  public static final int S_IFLNK = 0120000;
  public static final int S_IFREG = 0100000;
  public static final int S_IFBLK = 0060000;
  public static final int S_IFDIR = 0040000;
  public static final int S_IFCHR = 0020000;
  public static final int S_IFIFO = 0010000;
  public static final int S_ISUID = 04000;
  public static final int S_ISGID = 02000;
  public static final int S_ISVTX = 01000;
  public static final int S_IRWXU = 0700;
  public static final int S_IRUSR = 0400;
  public static final int S_IWUSR = 0200;
  public static final int S_IXUSR = 0100;
  public static final int S_IRWXG = 070;
  public static final int S_IRGRP = 040;
  public static final int S_IWGRP = 020;
  public static final int S_IXGRP = 010;
  public static final int S_IRWXO = 07;
  public static final int S_IROTH = 04;
  public static final int S_IWOTH = 02;
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

  public static boolean isRegular(int mode) {
    return (mode & S_IFMT) == S_IFREG;
  }

  public static boolean isDirectory(int mode) {
    return (mode & S_IFMT) == S_IFDIR;
  }

  public static boolean isSymlink(int mode) {
    return (mode & S_IFMT) == S_IFLNK;
  }

  public static boolean isFifo(int mode) {
    return (mode & S_IFMT) == S_IFIFO;
  }

  public static boolean isSocket(int mode) {
    return (mode & S_IFMT) == S_IFSOCK;
  }

  public static boolean isCharacterDevice(int mode) {
    return (mode & S_IFMT) == S_IFCHR;
  }

  public static boolean isBlockDevice(int mode) {
    return (mode & S_IFMT) == S_IFBLK;
  }

  /** The permission, set-id and sticky bits alone. */
  public static int permissions(int mode) {
    return mode & PERMISSIONS;
  }
}

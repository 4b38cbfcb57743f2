package dev.vos.vfs.host;

import static dev.vos.vfs.host.CLibrary.check;
import static dev.vos.vfs.host.CLibrary.string;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.abi.StatFs;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Calls on files that only Linux has, or that java.nio.file makes less exactly. For x86-64. */
final class LinuxCalls {
  static final int O_PATH = 010000000;
  private static final int O_DIRECTORY = 0200000;
  private static final int O_NOFOLLOW = 0400000;
  private static final int O_CLOEXEC = 02000000;
  private static final int AT_FDCWD = -100;
  private static final int AT_SYMLINK_NOFOLLOW = 0x100;
  private static final int AT_SYMLINK_FOLLOW = 0x400;
  private static final int AT_EMPTY_PATH = 0x1000;
  private static final long SYS_OPENAT2 = 437;
  private static final int OPEN_HOW_SIZE = 24;
  private static final long BENEATH_NO_SYMLINKS = 8 | 4;
  private static final int STATFS_SIZE = 120;

  private LinuxCalls() {}

  /** open(2) of a directory with O_PATH; its own path may be a symlink. */
  static int openDirectory(String path) throws ErrnoException {
    return CLibrary.get().open(path, O_PATH | O_DIRECTORY | O_CLOEXEC, 0);
  }

  /** openat(2) of a directory with O_PATH: ENOTDIR if there is a symlink. */
  static int openDirectoryAt(int directory, String name) throws ErrnoException {
    return openat(directory, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  }

  /** openat(2) with O_PATH of whatever has the name, of a symlink itself. */
  static int openEntryAt(int directory, String name) throws ErrnoException {
    return openat(directory, name, O_PATH | O_NOFOLLOW | O_CLOEXEC);
  }

  /**
   * openat2(2) of a directory with O_PATH and RESOLVE_BENEATH, RESOLVE_NO_SYMLINKS: ELOOP if there
   * is a symlink, ENOSYS before Linux 5.6.
   */
  static int openDirectoryBeneath(int directory, String names) throws ErrnoException {
    ByteBuffer how = ByteBuffer.allocate(OPEN_HOW_SIZE).order(ByteOrder.nativeOrder());
    how.putLong(O_PATH | O_DIRECTORY | O_CLOEXEC).putLong(0).putLong(BENEATH_NO_SYMLINKS);
    CLibrary library = CLibrary.get();
    long size = OPEN_HOW_SIZE;
    return check(
        library.callInt("syscall", SYS_OPENAT2, directory, string(names), how.array(), size));
  }

  private static int openat(int directory, String name, int flags) throws ErrnoException {
    return check(CLibrary.get().callInt("openat", directory, string(name), flags, 0));
  }

  /** fstatat(2). */
  static Stat stat(String path) throws ErrnoException {
    return StatCall.fstatat(AT_FDCWD, path, 0);
  }

  /** fstatat(2) with AT_SYMLINK_NOFOLLOW. */
  static Stat lstat(String path) throws ErrnoException {
    return StatCall.fstatat(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW);
  }

  /** The same for an entry of an open directory. */
  static Stat lstat(int directory, String name) throws ErrnoException {
    return StatCall.fstatat(directory, name, AT_SYMLINK_NOFOLLOW);
  }

  /** fstat(2), of an O_PATH descriptor, too. */
  static Stat fstat(int fd) throws ErrnoException {
    return StatCall.fstatat(fd, "", AT_EMPTY_PATH);
  }

  /** statfs(2). */
  static StatFs statfs(String path) throws ErrnoException {
    ByteBuffer found = ByteBuffer.allocate(STATFS_SIZE).order(ByteOrder.nativeOrder());
    check(CLibrary.get().callInt("statfs", string(path), found.array()));
    return new StatFs(
        found.getLong(0),
        found.getLong(8),
        found.getLong(16),
        found.getLong(24),
        found.getLong(32),
        found.getLong(40),
        found.getLong(48),
        found.getLong(56),
        found.getLong(64),
        found.getLong(72),
        found.getLong(80));
  }

  /** fallocate(2). */
  static void fallocate(int fd, int mode, long offset, long length) throws ErrnoException {
    check(CLibrary.get().callInt("fallocate", fd, mode, offset, length));
  }

  /** truncate(2). */
  static void truncate(String path, long size) throws ErrnoException {
    check(CLibrary.get().callInt("truncate", string(path), size));
  }

  /** linkat(2) with AT_SYMLINK_FOLLOW. */
  static void linkFollowing(String path, String newPath) throws ErrnoException {
    check(
        CLibrary.get()
            .callInt(
                "linkat", AT_FDCWD, string(path), AT_FDCWD, string(newPath), AT_SYMLINK_FOLLOW));
  }

  /** renameat2(2). */
  static void rename(String path, String newPath, int flags) throws ErrnoException {
    CLibrary library = CLibrary.get();
    check(library.callInt("renameat2", AT_FDCWD, string(path), AT_FDCWD, string(newPath), flags));
  }
}

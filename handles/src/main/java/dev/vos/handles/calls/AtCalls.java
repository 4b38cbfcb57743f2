package dev.vos.handles.calls;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;

/**
 * The calls that look up a relative path from an open directory: the openat family.
 *
 * <p>{@code dirfd} is a descriptor of a directory, one of O_PATH will do, or {@link #AT_FDCWD} for
 * the current directory; an absolute path does not look at it. All calls fail with EBADF if it is
 * not open, with ENOTDIR if it is no directory, with EINVAL for flags that are not named, and
 * otherwise as the call of {@link FileCalls} or {@link DirectoryCalls} without "at" does. With
 * {@link #AT_EMPTY_PATH} and an empty path a call is on {@code dirfd} itself, of whatever type.
 *
 * <p>Source: POSIX.1-2017, System Interfaces; openat(2), "Rationale for openat() and other
 * directory file descriptor APIs".
 */
public interface AtCalls {
  /** For {@code dirfd}: the current directory. */
  int AT_FDCWD = -100;

  /** A symbolic link itself, not what it leads to. */
  int AT_SYMLINK_NOFOLLOW = 0x100;

  /** unlinkat: a directory, as rmdir. */
  int AT_REMOVEDIR = 0x200;

  /** faccessat: by the effective user, which is the only one there is. */
  int AT_EACCESS = 0x200;

  /** linkat: what a symbolic link leads to. */
  int AT_SYMLINK_FOLLOW = 0x400;

  /** An empty path is {@code dirfd} itself. */
  int AT_EMPTY_PATH = 0x1000;

  /** openat(2). */
  int openat(int dirfd, String path, int flags, int mode) throws ErrnoException;

  /** fstatat(2): AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH. */
  Stat fstatat(int dirfd, String path, int flags) throws ErrnoException;

  /** faccessat2(2): AT_EACCESS, AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH. */
  void faccessat(int dirfd, String path, int amode, int flags) throws ErrnoException;

  /** fchmodat2(2): AT_SYMLINK_NOFOLLOW (EOPNOTSUPP for a link), AT_EMPTY_PATH. */
  void fchmodat(int dirfd, String path, int mode, int flags) throws ErrnoException;

  /** fchownat(2): AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH. */
  void fchownat(int dirfd, String path, int uid, int gid, int flags) throws ErrnoException;

  /** utimensat(2): AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH. Times as in {@link FileCalls#utimens}. */
  void utimensat(int dirfd, String path, long atimeNanos, long mtimeNanos, int flags)
      throws ErrnoException;

  /** mkdirat(2). */
  void mkdirat(int dirfd, String path, int mode) throws ErrnoException;

  /** mknodat(2). */
  void mknodat(int dirfd, String path, int mode, long rdev) throws ErrnoException;

  /** symlinkat(2): {@code path} becomes a link that holds {@code target}. */
  void symlinkat(String target, int dirfd, String path) throws ErrnoException;

  /** readlinkat(2): of the link that {@code dirfd} is (O_PATH and O_NOFOLLOW) for an empty path. */
  String readlinkat(int dirfd, String path) throws ErrnoException;

  /** unlinkat(2): AT_REMOVEDIR. */
  void unlinkat(int dirfd, String path, int flags) throws ErrnoException;

  /**
   * linkat(2): AT_SYMLINK_FOLLOW; AT_EMPTY_PATH gives the open file {@code dirfd} a name, also one
   * that was made with O_TMPFILE.
   */
  void linkat(int dirfd, String path, int newDirfd, String newPath, int flags)
      throws ErrnoException;

  /** renameat2(2): {@link dev.vos.abi.RenameFlags}. EEXIST, ENOENT; EINVAL: not in this driver. */
  void renameat2(int dirfd, String path, int newDirfd, String newPath, int flags)
      throws ErrnoException;
}

package dev.vos.handles.calls;

import dev.vos.abi.ErrnoException;

/**
 * The calls on directories, bound to one process. Errors of path look-up and of bad descriptors are
 * as in {@link FileCalls}; only further ones are named.
 */
public interface DirectoryCalls {
  /** mkdir(2): {@code mode} before the umask. EEXIST, EROFS. */
  void mkdir(String path, int mode) throws ErrnoException;

  /** rmdir(2). ENOTEMPTY, ENOTDIR, EBUSY for a mount point, EINVAL for a path that ends in ".". */
  void rmdir(String path) throws ErrnoException;

  /** chdir(2): the cwd of this process alone. */
  void chdir(String path) throws ErrnoException;

  /** fchdir(2): to an open directory. ENOTDIR. */
  void fchdir(int fd) throws ErrnoException;

  /**
   * chroot(2): the root of this process and its later children; the cwd stays. EPERM if not root.
   */
  void chroot(String path) throws ErrnoException;

  /** getcwd(3): ENOENT if the directory was removed. */
  String getcwd() throws ErrnoException;

  /** opendir(3): a descriptor with close-on-exec set. ENOTDIR, EMFILE. */
  int opendir(String path) throws ErrnoException;

  /** readdir(3): the next name, "." and ".." included; null after the last. ENOTDIR. */
  String readdir(int fd) throws ErrnoException;

  /** rewinddir(3): to the start; the directory is read again. */
  void rewinddir(int fd) throws ErrnoException;

  /** telldir(3): the position, for {@link #seekdir}. */
  long telldir(int fd) throws ErrnoException;

  /** seekdir(3): to a position from {@link #telldir} of the same stream. */
  void seekdir(int fd, long position) throws ErrnoException;

  /** closedir(3). */
  void closedir(int fd) throws ErrnoException;
}

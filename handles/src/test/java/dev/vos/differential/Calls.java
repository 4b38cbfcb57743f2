package dev.vos.differential;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.RecordLock;
import java.util.List;

/**
 * The system calls of one process: of a thread of the kernel under us, or of vos. Paths are
 * relative to {@code dir}, a descriptor or {@link #CWD}, as in the calls that end in "at".
 */
interface Calls {
  /** AT_FDCWD. */
  int CWD = -100;

  /** Whose a record lock is: the process's, or the open file's (F_OFD_SETLK). */
  int PROCESS = 0;

  int OPEN_FILE = 1;

  // ---- paths ----

  int open(int dir, String path, int flags, int mode) throws ErrnoException;

  void mkdir(int dir, String path, int mode) throws ErrnoException;

  void mknod(int dir, String path, int mode) throws ErrnoException;

  void rmdir(int dir, String path) throws ErrnoException;

  void unlink(int dir, String path) throws ErrnoException;

  /** renameat2; flags 0 is rename. */
  void rename(int dir, String path, String newPath, int flags) throws ErrnoException;

  /** linkat with flags 0 or AT_SYMLINK_FOLLOW. */
  void link(int dir, String path, String newPath, int flags) throws ErrnoException;

  void symlink(int dir, String target, String path) throws ErrnoException;

  String readlink(int dir, String path) throws ErrnoException;

  /** fstatat; flags 0 or AT_SYMLINK_NOFOLLOW, here and below. */
  Stat stat(int dir, String path, int flags) throws ErrnoException;

  void access(int dir, String path, int amode) throws ErrnoException;

  void chmod(int dir, String path, int mode) throws ErrnoException;

  void chown(int dir, String path, int uid, int gid, int flags) throws ErrnoException;

  void utimens(int dir, String path, long atimeNanos, long mtimeNanos, int flags)
      throws ErrnoException;

  void truncate(String path, long size) throws ErrnoException;

  void chdir(String path) throws ErrnoException;

  void chroot(String path) throws ErrnoException;

  String getcwd() throws ErrnoException;

  int umask(int mask);

  // ---- descriptors ----

  void close(int fd) throws ErrnoException;

  void closeRange(int first, int last, int flags) throws ErrnoException;

  int dup(int fd) throws ErrnoException;

  int dup2(int fd, int target) throws ErrnoException;

  int dup3(int fd, int target, int flags) throws ErrnoException;

  /** F_DUPFD, or F_DUPFD_CLOEXEC with O_CLOEXEC in the flags. */
  int dupfd(int fd, int minimum, int flags) throws ErrnoException;

  int getfd(int fd) throws ErrnoException;

  void setfd(int fd, int flags) throws ErrnoException;

  int getfl(int fd) throws ErrnoException;

  void setfl(int fd, int flags) throws ErrnoException;

  byte[] read(int fd, int count) throws ErrnoException;

  int write(int fd, byte[] bytes) throws ErrnoException;

  byte[] pread(int fd, int count, long position) throws ErrnoException;

  int pwrite(int fd, byte[] bytes, long position) throws ErrnoException;

  long lseek(int fd, long offset, int whence) throws ErrnoException;

  void ftruncate(int fd, long size) throws ErrnoException;

  void fallocate(int fd, int mode, long offset, long length) throws ErrnoException;

  void fsync(int fd) throws ErrnoException;

  Stat fstat(int fd) throws ErrnoException;

  void fchmod(int fd, int mode) throws ErrnoException;

  void fchown(int fd, int uid, int gid) throws ErrnoException;

  void futimens(int fd, long atimeNanos, long mtimeNanos) throws ErrnoException;

  void fchdir(int fd) throws ErrnoException;

  /** The next names of an open directory, at least one unless at the end, in any order. */
  List<String> getdents(int fd) throws ErrnoException;

  void flock(int fd, int operation) throws ErrnoException;

  /** F_SETLK or F_OFD_SETLK. */
  void setlk(int fd, RecordLock lock, int whence, int owner) throws ErrnoException;

  /** F_GETLK or F_OFD_GETLK. */
  RecordLock getlk(int fd, RecordLock lock, int whence, int owner) throws ErrnoException;

  /** The descriptors of the read end and the write end. */
  int[] pipe(int flags) throws ErrnoException;

  /** F_SETPIPE_SZ, or F_GETPIPE_SZ with -1. */
  int pipeSize(int fd, int size) throws ErrnoException;

  /** poll with time-out 0: the events found. */
  int[] poll(int[] fds, int[] events) throws ErrnoException;

  // ---- the process ----

  /** Acts as this user from now on, until another call as root (which this always may). */
  void user(int uid, int gid, List<Integer> groups);

  /** A process with a copy of this one's descriptors, current directory, root and umask. */
  Calls fork();

  /** Closes all descriptors; the last call. */
  void exit();
}

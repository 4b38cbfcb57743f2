package dev.vos.handles.calls;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.abi.StatFs;
import dev.vos.vfs.RecordLock;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The calls on files and descriptors, bound to one process (or another {@link Task}).
 *
 * <p>Paths are looked up from the process's cwd and root. Every call that takes a descriptor fails
 * with EBADF if it is not open (or not open for that access), every call that takes a path with
 * ENOENT, ENOTDIR, ELOOP, EACCES or ENAMETOOLONG as path_resolution(7) says; only further errors
 * are named below. Calls that can block fail with EINTR when a signal is caught and end the process
 * when one kills it. Flags have Linux's numbers ({@link dev.vos.abi.OpenFlags}); buffers are used
 * from position to limit and may be heap or direct.
 *
 * <p>Source: POSIX.1-2017, System Interfaces; man pages section 2.
 */
public interface FileCalls {
  /** flock: shared lock. */
  int LOCK_SH = 1;

  /** flock: exclusive lock. */
  int LOCK_EX = 2;

  /** flock: fail with EAGAIN instead of blocking. */
  int LOCK_NB = 4;

  /** flock: unlock. */
  int LOCK_UN = 8;

  /** lseek: from the start. */
  int SEEK_SET = 0;

  /** lseek: from the current offset. */
  int SEEK_CUR = 1;

  /** lseek: from the end. */
  int SEEK_END = 2;

  /** lseek: to the next data at or behind the offset. */
  int SEEK_DATA = 3;

  /** lseek: to the next hole at or behind the offset. */
  int SEEK_HOLE = 4;

  /** closeRange: copy the table first, which each process has for itself anyway. */
  int CLOSE_RANGE_UNSHARE = 2;

  /** closeRange: set close-on-exec instead of closing. */
  int CLOSE_RANGE_CLOEXEC = 4;

  /** F_GETFD and F_SETFD: close-on-exec. */
  int FD_CLOEXEC = 1;

  /** utimens: leave this time as it is. */
  long UTIME_OMIT = Long.MIN_VALUE;

  /** utimens: the current time. */
  long UTIME_NOW = Long.MIN_VALUE + 1;

  /**
   * open(2): opens {@code path} and returns the lowest free descriptor.
   *
   * @param mode permissions of a file that O_CREAT makes, before the umask
   * @throws ErrnoException EEXIST, EISDIR, EROFS, ENXIO, EMFILE, ...
   */
  int open(String path, int flags, int mode) throws ErrnoException;

  /**
   * close(2): frees the number, and the open file with its last descriptor. The record locks that
   * the process has on the file go, through whatever descriptor they were made.
   */
  void close(int fd) throws ErrnoException;

  /**
   * close_range(2): closes the descriptors {@code first} to {@code last}, both included and
   * unsigned; those that are not open do not matter.
   *
   * @param flags 0, {@link #CLOSE_RANGE_CLOEXEC}, {@link #CLOSE_RANGE_UNSHARE}
   * @throws ErrnoException EINVAL: other flags, or {@code first} is behind {@code last}
   */
  void closeRange(int first, int last, int flags) throws ErrnoException;

  /**
   * read(2): reads up to {@code dst.remaining()} bytes at the shared offset.
   *
   * @return the bytes read, 0 at end of file
   * @throws ErrnoException EAGAIN if O_NONBLOCK and nothing is there; EISDIR; EINTR; EIO
   */
  int read(int fd, ByteBuffer dst) throws ErrnoException;

  /**
   * write(2): writes from {@code src} at the shared offset, or at the end with O_APPEND.
   *
   * @return the bytes written, fewer than asked only as POSIX allows (signal, full disk,
   *     non-blocking)
   * @throws ErrnoException EPIPE (and SIGPIPE is posted); EAGAIN; EFBIG; ENOSPC; EINTR
   */
  int write(int fd, ByteBuffer src) throws ErrnoException;

  /** pread(2): reads at {@code position} and leaves the offset. ESPIPE if not seekable. */
  int pread(int fd, ByteBuffer dst, long position) throws ErrnoException;

  /** pwrite(2): writes at {@code position} and leaves the offset. ESPIPE if not seekable. */
  int pwrite(int fd, ByteBuffer src, long position) throws ErrnoException;

  /**
   * lseek(2): moves the offset, which all descriptors of the open file share. {@link #SEEK_DATA}
   * and {@link #SEEK_HOLE} look for data and holes; the end of the file is a hole.
   *
   * @return the new offset from the start
   * @throws ErrnoException ESPIPE; EINVAL: a bad whence or a negative result; ENXIO: no data from
   *     there on; EOVERFLOW
   */
  long lseek(int fd, long offset, int whence) throws ErrnoException;

  /** dup(2): the lowest free descriptor for the same open file, close-on-exec off. EMFILE. */
  int dup(int fd) throws ErrnoException;

  /** dup2(2): makes {@code target} refer to the open file of {@code fd}, closing it first. */
  int dup2(int fd, int target) throws ErrnoException;

  /** dup3(2): the same with O_CLOEXEC or 0. EINVAL: other flags, or the same number twice. */
  int dup3(int fd, int target, int flags) throws ErrnoException;

  /** fcntl(2) F_DUPFD: the lowest free descriptor not below {@code minimum}. EINVAL; EMFILE. */
  int dupfd(int fd, int minimum) throws ErrnoException;

  /** fcntl(2) F_DUPFD_CLOEXEC: the same with close-on-exec on. */
  int dupfdCloexec(int fd, int minimum) throws ErrnoException;

  /** fcntl(2) F_GETFD: {@link #FD_CLOEXEC} or 0. */
  int getfd(int fd) throws ErrnoException;

  /** fcntl(2) F_SETFD. */
  void setfd(int fd, int flags) throws ErrnoException;

  /** fcntl(2) F_GETFL: access mode and status flags of the open file. */
  int getfl(int fd) throws ErrnoException;

  /** fcntl(2) F_SETFL: changes O_APPEND and O_NONBLOCK of the open file. */
  void setfl(int fd, int flags) throws ErrnoException;

  /**
   * pipe2(2).
   *
   * @param flags O_CLOEXEC, O_NONBLOCK
   * @return the read end, the write end
   * @throws ErrnoException EMFILE; EINVAL: other flags
   */
  int[] pipe(int flags) throws ErrnoException;

  /** fcntl(2) F_GETPIPE_SZ: how many bytes the pipe holds. EBADF: it is no pipe. */
  int getpipesz(int fd) throws ErrnoException;

  /**
   * fcntl(2) F_SETPIPE_SZ: lets the pipe hold at least {@code size} bytes.
   *
   * @return how many it holds now: a power of two, at least 4096
   * @throws ErrnoException EBADF: it is no pipe; EBUSY: more is in it; EINVAL: negative; EPERM:
   *     more than 1 MiB
   */
  int setpipesz(int fd, int size) throws ErrnoException;

  /** stat(2): follows a symbolic link. */
  Stat stat(String path) throws ErrnoException;

  /** lstat(2): of the link itself. */
  Stat lstat(String path) throws ErrnoException;

  /** fstat(2). */
  Stat fstat(int fd) throws ErrnoException;

  /** statfs(2): of the file system that {@code path} leads to. */
  StatFs statfs(String path) throws ErrnoException;

  /** fstatfs(2). EINVAL for pipes and sockets. */
  StatFs fstatfs(int fd) throws ErrnoException;

  /** access(2) for {@link dev.vos.abi.Mode#R_OK} and so on: fails if the access is not allowed. */
  void access(String path, int mode) throws ErrnoException;

  /** truncate(2): sets the size, filling with zeros. EINVAL, EISDIR, EROFS, EFBIG, ETXTBSY. */
  void truncate(String path, long size) throws ErrnoException;

  /** ftruncate(2). EINVAL: not open for writing, negative, or nothing with a size; EFBIG. */
  void ftruncate(int fd, long size) throws ErrnoException;

  /**
   * fallocate(2): makes room in a file, or a hole, or zeros.
   *
   * @param mode 0 or {@link dev.vos.abi.FallocateFlags}
   * @throws ErrnoException EINVAL, EFBIG, ENOSPC; EOPNOTSUPP: the file system cannot do it; ENODEV,
   *     ESPIPE: no regular file
   */
  void fallocate(int fd, int mode, long offset, long length) throws ErrnoException;

  /** chmod(2): permissions, set-id bits and sticky bit. */
  void chmod(String path, int mode) throws ErrnoException;

  /** fchmod(2). */
  void fchmod(int fd, int mode) throws ErrnoException;

  /** chown(2): -1 leaves an id as it is. */
  void chown(String path, int uid, int gid) throws ErrnoException;

  /** lchown(2): of the link itself. */
  void lchown(String path, int uid, int gid) throws ErrnoException;

  /** fchown(2). */
  void fchown(int fd, int uid, int gid) throws ErrnoException;

  /**
   * utimensat(2): sets the times, in nanoseconds since the epoch, {@link #UTIME_OMIT} or {@link
   * #UTIME_NOW}.
   */
  void utimens(String path, long atimeNanos, long mtimeNanos) throws ErrnoException;

  /** utimensat(2) with AT_SYMLINK_NOFOLLOW: of the link itself. */
  void lutimens(String path, long atimeNanos, long mtimeNanos) throws ErrnoException;

  /** futimens(3). */
  void futimens(int fd, long atimeNanos, long mtimeNanos) throws ErrnoException;

  /** link(2): a second name for a file. EEXIST, EXDEV, EPERM. */
  void link(String existing, String created) throws ErrnoException;

  /** symlink(2): {@code created} becomes a link holding {@code target}. EEXIST. */
  void symlink(String target, String created) throws ErrnoException;

  /** readlink(2): what the link holds. EINVAL if it is none. */
  String readlink(String path) throws ErrnoException;

  /** realpath(3): the absolute path without links, dots and dot-dots; every part must exist. */
  String realpath(String path) throws ErrnoException;

  /** unlink(2): removes a name; the file lives on while it is open. EISDIR for a directory. */
  void unlink(String path) throws ErrnoException;

  /** rename(2): replaces the target atomically. EXDEV, ENOTEMPTY, EISDIR, ENOTDIR, EINVAL. */
  void rename(String from, String to) throws ErrnoException;

  /**
   * mknod(2): a FIFO, an empty regular file or a socket's name. EEXIST; EPERM: a device or another
   * type that the file system does not make.
   */
  void mknod(String path, int mode, long rdev) throws ErrnoException;

  /** mkfifo(3). EEXIST. */
  void mkfifo(String path, int mode) throws ErrnoException;

  /** umask(2): sets the mask and returns the old one. */
  int umask(int mask);

  /**
   * A path by which the host finds the content of an open regular file, now and as long as it is
   * open, for mmap(2) and for the streams of host programs; in this JVM only. Content in memory
   * moves to an unnamed temporary file of the host, and stays there.
   *
   * @throws ErrnoException ENODEV: no regular file, or of a file system that cannot do it; ENOSPC
   */
  Path onHost(int fd) throws ErrnoException;

  /** fsync(2): EINVAL if the descriptor cannot be synchronised; EIO. */
  void fsync(int fd) throws ErrnoException;

  /** fdatasync(2): as {@link #fsync}, without what is not needed to read the data again. */
  void fdatasync(int fd) throws ErrnoException;

  /**
   * flock(2): {@code operation} is one of {@link #LOCK_SH}, LOCK_EX, LOCK_UN, with or without
   * LOCK_NB. The lock belongs to the open file: dup'd and inherited descriptors share it, and it
   * goes with the last of them. Changing its kind is not atomic.
   *
   * @throws ErrnoException EAGAIN: LOCK_NB and somebody else has it; EINVAL; EINTR
   */
  void flock(int fd, int operation) throws ErrnoException;

  /**
   * fcntl(2) F_SETLK: locks or unlocks a range for this process. Fork does not pass it on; closing
   * any descriptor of the file gives it up.
   *
   * @param lock its start is counted from {@code whence}
   * @throws ErrnoException EAGAIN: another process has a lock there; EBADF: not open for that
   *     access; EINVAL; EOVERFLOW
   */
  void setlk(int fd, RecordLock lock, int whence) throws ErrnoException;

  /** fcntl(2) F_SETLKW: as {@link #setlk}, but waits. EINTR; EDEADLK. */
  void setlkw(int fd, RecordLock lock, int whence) throws ErrnoException;

  /** fcntl(2) F_GETLK: a lock that is in the way of this one, or this one with type UNLOCK. */
  RecordLock getlk(int fd, RecordLock lock, int whence) throws ErrnoException;

  /**
   * fcntl(2) F_OFD_SETLK: as {@link #setlk} for the open file, whose descriptors share the lock and
   * which has it until it is closed. EINVAL: {@code lock} has a pid.
   */
  void setofdlk(int fd, RecordLock lock, int whence) throws ErrnoException;

  /** fcntl(2) F_OFD_SETLKW: waits. EINTR; deadlocks are not looked for. */
  void setofdlkw(int fd, RecordLock lock, int whence) throws ErrnoException;

  /** fcntl(2) F_OFD_GETLK. */
  RecordLock getofdlk(int fd, RecordLock lock, int whence) throws ErrnoException;

  /** isatty(3): false for everything that is no terminal. */
  boolean isatty(int fd) throws ErrnoException;

  /**
   * poll(2): waits until an entry has an event and fills in the {@code revents} of all.
   *
   * @param timeoutNanos 0 does not block, negative waits for ever
   * @return the number of entries with events, 0 on time-out
   */
  int poll(PollEntry[] entries, long timeoutNanos) throws ErrnoException;

  /**
   * select(2): waits until a descriptor of a set is ready and leaves those in the sets that are.
   *
   * @param timeoutNanos 0 does not block, negative waits for ever
   * @return how many bits are left in the three sets together, 0 on time-out
   * @throws ErrnoException EBADF: a descriptor of a set is not open; the sets stay as they were
   */
  int select(Selection sets, long timeoutNanos) throws ErrnoException;
}

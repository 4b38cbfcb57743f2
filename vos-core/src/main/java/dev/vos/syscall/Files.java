package dev.vos.syscall;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Signal;
import dev.vos.abi.Stat;
import dev.vos.handles.DeviceFile;
import dev.vos.handles.DirectoryStream;
import dev.vos.handles.HandleTable;
import dev.vos.handles.OpenFile;
import dev.vos.handles.Pipe;
import dev.vos.handles.RegularOpenFile;
import dev.vos.kernel.Limit;
import dev.vos.kernel.OpenFiles;
import dev.vos.kernel.Proc;
import dev.vos.kernel.RecordLock;
import dev.vos.kernel.Resources;
import dev.vos.vfs.FileLocks;
import dev.vos.vfs.Opened;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import java.nio.ByteBuffer;

/** {@link FileCalls} of one process. */
final class Files implements FileCalls {
  private final Proc proc;
  private final Vfs vfs;
  private final HandleTable handles;
  private final RecordLocking recordLocks;

  Files(Proc proc) {
    this.proc = proc;
    this.vfs = proc.kernel().vfs();
    this.handles = proc.handles();
    this.recordLocks = new RecordLocking(proc);
  }

  private PathContext context() {
    proc.poll();
    return proc.context();
  }

  // ---- descriptors ----

  @Override
  public int open(String path, int flags, int mode) throws ErrnoException {
    proc.poll();
    OpenFile file = OpenFiles.open(proc, path, flags, mode);
    return install(file, flags);
  }

  private int install(OpenFile file, int flags) throws ErrnoException {
    try {
      return handles.install(file, flags & OpenFlags.O_CLOEXEC);
    } catch (ErrnoException e) {
      file.release();
      throw e;
    }
  }

  @Override
  public void close(int fd) throws ErrnoException {
    recordLocks.closing(fd);
    handles.close(fd);
    proc.poll();
  }

  @Override
  public int read(int fd, ByteBuffer dst) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      return file.read(dst, proc.waiter());
    } finally {
      file.release();
    }
  }

  @Override
  public int write(int fd, ByteBuffer src) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      return limited(file, src, offsetFor(file));
    } catch (ErrnoException e) {
      throw signalled(e);
    } finally {
      file.release();
    }
  }

  /** EPIPE comes with SIGPIPE, EFBIG with SIGXFSZ; by default they end the process here. */
  private ErrnoException signalled(ErrnoException e) {
    if (e.errno() == Errno.EPIPE) {
      proc.post(Signal.PIPE);
      proc.poll();
    }
    return e;
  }

  /** Where a write to a file would begin; -1 where no limit of file sizes applies. */
  private long offsetFor(OpenFile file) throws ErrnoException {
    if (Resources.limit(proc, Limit.FILE_SIZE).soft() == Limit.INFINITY) {
      return -1;
    }
    if (!(file instanceof RegularOpenFile regular)) {
      return -1;
    }
    boolean append = OpenFlags.has(file.flags(), OpenFlags.O_APPEND);
    return append ? regular.stat().size() : regular.offset();
  }

  private int limited(OpenFile file, ByteBuffer src, long offset) throws ErrnoException {
    if (offset < 0 || !src.hasRemaining()) {
      return file.write(src, proc.waiter());
    }
    int limit = src.limit();
    try {
      src.limit(src.position() + allowed(src.remaining(), offset));
      return file.write(src, proc.waiter());
    } finally {
      src.limit(limit);
    }
  }

  private int allowed(int length, long offset) throws ErrnoException {
    long room = Resources.limit(proc, Limit.FILE_SIZE).soft() - offset;
    if (room <= 0) {
      proc.post(Signal.XFSZ);
      proc.poll();
      throw new ErrnoException(Errno.EFBIG);
    }
    return (int) Math.min(length, room);
  }

  @Override
  public int pread(int fd, ByteBuffer dst, long position) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      return file.pread(dst, position);
    } finally {
      file.release();
    }
  }

  @Override
  public int pwrite(int fd, ByteBuffer src, long position) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      return file.pwrite(src, position);
    } finally {
      file.release();
    }
  }

  @Override
  public long lseek(int fd, long offset, int whence) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      return file.seek(offset, whence);
    } finally {
      file.release();
    }
  }

  @Override
  public int dup(int fd) throws ErrnoException {
    return handles.dup(fd, 0, 0);
  }

  @Override
  public int dup2(int fd, int target) throws ErrnoException {
    if (fd != target && handles.isOpen(fd) && handles.isOpen(target)) {
      recordLocks.closing(target);
    }
    return handles.dup2(fd, target);
  }

  @Override
  public int dupfd(int fd, int minimum) throws ErrnoException {
    return handles.dup(fd, minimum, 0);
  }

  @Override
  public int getfd(int fd) throws ErrnoException {
    return handles.isCloseOnExec(fd) ? FD_CLOEXEC : 0;
  }

  @Override
  public void setfd(int fd, int flags) throws ErrnoException {
    handles.setCloseOnExec(fd, (flags & FD_CLOEXEC) != 0 ? OpenFlags.O_CLOEXEC : 0);
  }

  @Override
  public int getfl(int fd) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      return file.flags();
    } finally {
      file.release();
    }
  }

  @Override
  public void setfl(int fd, int flags) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      file.setStatusFlags(flags);
    } finally {
      file.release();
    }
  }

  @Override
  public int[] pipe(int flags) throws ErrnoException {
    Pipe.Ends ends = Pipe.create(flags);
    return Pairs.install(handles, ends.reader(), ends.writer(), flags & OpenFlags.O_CLOEXEC);
  }

  @Override
  public Stat fstat(int fd) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      return file.stat();
    } finally {
      file.release();
    }
  }

  @Override
  public void ftruncate(int fd, long size) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      file.truncate(size);
    } finally {
      file.release();
    }
  }

  @Override
  public void fchmod(int fd, int mode) throws ErrnoException {
    onOpened(fd, opened -> vfs.fchmod(proc.context(), opened, mode));
  }

  @Override
  public void fchown(int fd, int uid, int gid) throws ErrnoException {
    onOpened(fd, opened -> vfs.fchown(proc.context(), opened, uid, gid));
  }

  @Override
  public void futimens(int fd, long atimeNanos, long mtimeNanos) throws ErrnoException {
    onOpened(fd, opened -> vfs.futimens(proc.context(), opened, atimeNanos, mtimeNanos));
  }

  private interface OpenedCall {
    void run(Opened opened) throws ErrnoException;
  }

  /**
   * For calls on attributes of a file with a name. EINVAL for pipes, sockets and the JVM's streams.
   */
  private void onOpened(int fd, OpenedCall call) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      call.run(opened(file));
    } finally {
      file.release();
    }
  }

  private static Opened opened(OpenFile file) throws ErrnoException {
    if (file instanceof RegularOpenFile regular) {
      return regular.opened();
    }
    if (file instanceof DirectoryStream directory) {
      return directory.opened();
    }
    if (file instanceof DeviceFile device) {
      return device.opened();
    }
    throw new ErrnoException(Errno.EINVAL);
  }

  @Override
  public void fsync(int fd) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      file.sync();
    } finally {
      file.release();
    }
  }

  @Override
  public void flock(int fd, int operation) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      lock(file, operation);
    } finally {
      file.release();
    }
  }

  private void lock(OpenFile file, int operation) throws ErrnoException {
    if (!(file instanceof RegularOpenFile regular)) {
      throw new ErrnoException(Errno.EOPNOTSUPP);
    }
    boolean now = (operation & LOCK_NB) != 0;
    switch (operation & ~LOCK_NB) {
      case LOCK_SH -> lock(regular, FileLocks.Kind.SHARED, now);
      case LOCK_EX -> lock(regular, FileLocks.Kind.EXCLUSIVE, now);
      case LOCK_UN -> regular.unlock();
      default -> throw new ErrnoException(Errno.EINVAL);
    }
  }

  private void lock(RegularOpenFile file, FileLocks.Kind kind, boolean now) throws ErrnoException {
    if (now) {
      file.lockNow(kind);
    } else {
      file.lock(kind, proc.waiter());
    }
  }

  @Override
  public void setlk(int fd, RecordLock lock, int whence) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      recordLocks.set(file, lock, whence);
    } finally {
      file.release();
    }
  }

  @Override
  public void setlkw(int fd, RecordLock lock, int whence) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      recordLocks.setWaiting(file, lock, whence);
    } finally {
      file.release();
    }
  }

  @Override
  public RecordLock getlk(int fd, RecordLock lock, int whence) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      return recordLocks.get(file, lock, whence);
    } finally {
      file.release();
    }
  }

  @Override
  public boolean isatty(int fd) throws ErrnoException {
    OpenFile file = get(fd);
    try {
      return file.isTerminal();
    } finally {
      file.release();
    }
  }

  @Override
  public int poll(PollEntry[] entries, long timeoutNanos) throws ErrnoException {
    proc.poll();
    return Polling.poll(proc, entries, timeoutNanos);
  }

  private OpenFile get(int fd) throws ErrnoException {
    proc.poll();
    return handles.get(fd);
  }

  // ---- paths ----

  @Override
  public Stat stat(String path) throws ErrnoException {
    return vfs.stat(context(), path);
  }

  @Override
  public Stat lstat(String path) throws ErrnoException {
    return vfs.lstat(context(), path);
  }

  @Override
  public void access(String path, int mode) throws ErrnoException {
    vfs.access(context(), path, mode);
  }

  @Override
  public void truncate(String path, long size) throws ErrnoException {
    vfs.truncate(context(), path, size);
  }

  @Override
  public void chmod(String path, int mode) throws ErrnoException {
    vfs.chmod(context(), path, mode);
  }

  @Override
  public void chown(String path, int uid, int gid) throws ErrnoException {
    vfs.chown(context(), path, uid, gid);
  }

  @Override
  public void lchown(String path, int uid, int gid) throws ErrnoException {
    vfs.lchown(context(), path, uid, gid);
  }

  @Override
  public void utimens(String path, long atimeNanos, long mtimeNanos) throws ErrnoException {
    vfs.utimens(context(), path, atimeNanos, mtimeNanos);
  }

  @Override
  public void link(String existing, String created) throws ErrnoException {
    vfs.link(context(), existing, created);
  }

  @Override
  public void symlink(String target, String created) throws ErrnoException {
    vfs.symlink(context(), target, created);
  }

  @Override
  public String readlink(String path) throws ErrnoException {
    return vfs.readlink(context(), path);
  }

  @Override
  public String realpath(String path) throws ErrnoException {
    return vfs.realpath(context(), path);
  }

  @Override
  public void unlink(String path) throws ErrnoException {
    vfs.unlink(context(), path);
  }

  @Override
  public void rename(String from, String to) throws ErrnoException {
    vfs.rename(context(), from, to);
  }

  @Override
  public void mkfifo(String path, int mode) throws ErrnoException {
    vfs.mkfifo(context(), path, mode);
  }

  @Override
  public int umask(int mask) {
    PathContext before = proc.context();
    proc.context(before.withUmask(mask & 0777));
    return before.umask();
  }
}

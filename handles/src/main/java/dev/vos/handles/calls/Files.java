package dev.vos.handles.calls;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.FallocateFlags;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Signal;
import dev.vos.abi.Stat;
import dev.vos.abi.StatFs;
import dev.vos.handles.HandleTable;
import dev.vos.handles.OpenFile;
import dev.vos.handles.Pipe;
import dev.vos.handles.PipeAttributes;
import dev.vos.handles.RegularOpenFile;
import dev.vos.vfs.Opened;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.RecordLock;
import dev.vos.vfs.Vfs;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** {@link FileCalls} of one task. */
final class Files implements FileCalls {
  private final Task task;
  private final Vfs vfs;
  private final HandleTable handles;
  private final Descriptors descriptors;
  private final Locking locking;
  private final FileSizes sizes;

  Files(Task task) {
    this.task = task;
    this.vfs = task.vfs();
    this.handles = task.handles();
    this.descriptors = new Descriptors(task);
    this.locking = new Locking(task);
    this.sizes = new FileSizes(task);
  }

  private PathContext context() {
    task.poll();
    return task.context();
  }

  // ---- descriptors ----

  @Override
  public int open(String path, int flags, int mode) throws ErrnoException {
    task.poll();
    return descriptors.install(OpenFiles.open(task, path, flags, mode), flags);
  }

  @Override
  public void close(int fd) throws ErrnoException {
    handles.close(fd);
    task.poll();
  }

  @Override
  public void closeRange(int first, int last, int flags) throws ErrnoException {
    boolean unknown = (flags & ~(CLOSE_RANGE_CLOEXEC | CLOSE_RANGE_UNSHARE)) != 0;
    if (unknown || Integer.compareUnsigned(first, last) > 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    if (first < 0) {
      return; // beyond every number that there can be
    }
    int end = last < 0 ? Integer.MAX_VALUE - 1 : last;
    if ((flags & CLOSE_RANGE_CLOEXEC) != 0) {
      handles.closeRangeOnExec(first, end);
    } else {
      handles.closeRange(first, end);
    }
    task.poll();
  }

  @Override
  public int read(int fd, ByteBuffer dst) throws ErrnoException {
    return descriptors.use(fd, file -> file.read(dst, task.waiter()));
  }

  @Override
  public int write(int fd, ByteBuffer src) throws ErrnoException {
    try {
      return descriptors.use(fd, file -> sizes.write(file, src));
    } catch (ErrnoException e) {
      throw signalled(task, e);
    }
  }

  /** EPIPE comes with SIGPIPE; by default that ends the process here. */
  static ErrnoException signalled(Task task, ErrnoException e) {
    if (e.errno() == Errno.EPIPE) {
      task.post(Signal.PIPE);
      task.poll();
    }
    return e;
  }

  @Override
  public int pread(int fd, ByteBuffer dst, long position) throws ErrnoException {
    requirePosition(position);
    return descriptors.use(fd, file -> file.pread(dst, position));
  }

  @Override
  public int pwrite(int fd, ByteBuffer src, long position) throws ErrnoException {
    requirePosition(position);
    return descriptors.use(fd, file -> sizes.write(file, src, position));
  }

  /** Linux looks at the position before it looks at the descriptor. */
  private static void requirePosition(long position) throws ErrnoException {
    if (position < 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
  }

  @Override
  public long lseek(int fd, long offset, int whence) throws ErrnoException {
    return descriptors.use(
        fd,
        file -> {
          if (whence < SEEK_SET || whence > SEEK_HOLE) {
            throw new ErrnoException(Errno.EINVAL);
          }
          return file.seek(offset, whence);
        });
  }

  @Override
  public int dup(int fd) throws ErrnoException {
    return handles.dup(fd, 0, 0);
  }

  @Override
  public int dup2(int fd, int target) throws ErrnoException {
    return handles.dup2(fd, target);
  }

  @Override
  public int dup3(int fd, int target, int flags) throws ErrnoException {
    return handles.dup3(fd, target, flags);
  }

  @Override
  public int dupfd(int fd, int minimum) throws ErrnoException {
    return handles.dup(fd, minimum, 0);
  }

  @Override
  public int dupfdCloexec(int fd, int minimum) throws ErrnoException {
    return handles.dup(fd, minimum, OpenFlags.O_CLOEXEC);
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
    return descriptors.useAny(fd, OpenFile::flags);
  }

  @Override
  public void setfl(int fd, int flags) throws ErrnoException {
    descriptors.run(fd, file -> file.setStatusFlags(flags));
  }

  @Override
  public int[] pipe(int flags) throws ErrnoException {
    task.poll();
    if ((flags & ~(OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK)) != 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    Pipe.Ends ends = Pipe.create(flags);
    return Pairs.install(handles, ends.reader(), ends.writer(), flags & OpenFlags.O_CLOEXEC);
  }

  @Override
  public int getpipesz(int fd) throws ErrnoException {
    return descriptors.use(fd, file -> Pipe.of(file).capacity());
  }

  @Override
  public int setpipesz(int fd, int size) throws ErrnoException {
    return descriptors.use(fd, file -> Pipe.of(file).setCapacity(size));
  }

  @Override
  public Stat fstat(int fd) throws ErrnoException {
    return descriptors.useAny(fd, OpenFile::stat);
  }

  @Override
  public StatFs fstatfs(int fd) throws ErrnoException {
    return descriptors.useAny(fd, file -> vfs.fstatfs(Descriptors.opened(file)));
  }

  @Override
  public void ftruncate(int fd, long size) throws ErrnoException {
    requirePosition(size);
    descriptors.run(
        fd,
        file -> {
          if (OpenFlags.writable(file.flags())) {
            sizes.require(size);
          }
          file.truncate(size);
          sizes.changed(file);
        });
  }

  @Override
  public void fallocate(int fd, int mode, long offset, long length) throws ErrnoException {
    descriptors.run(
        fd,
        file -> {
          boolean grows = (mode & FallocateFlags.FALLOC_FL_KEEP_SIZE) == 0;
          if (grows && offset >= 0 && length > 0 && OpenFlags.writable(file.flags())) {
            sizes.require(Math.max(offset + length, 0));
          }
          file.allocate(mode, offset, length);
          sizes.changed(file);
        });
  }

  @Override
  public void fchmod(int fd, int mode) throws ErrnoException {
    attributes(
        fd,
        (pipe, who) -> pipe.chmod(who.credentials(), mode),
        (opened, who) -> vfs.fchmod(who, opened, mode));
  }

  @Override
  public void fchown(int fd, int uid, int gid) throws ErrnoException {
    attributes(
        fd,
        (pipe, who) -> pipe.chown(who.credentials(), uid, gid),
        (opened, who) -> vfs.fchown(who, opened, uid, gid));
  }

  @Override
  public void futimens(int fd, long atimeNanos, long mtimeNanos) throws ErrnoException {
    attributes(
        fd,
        (pipe, who) -> pipe.utimens(who.credentials(), atimeNanos, mtimeNanos),
        (opened, who) -> vfs.futimens(who, opened, atimeNanos, mtimeNanos));
  }

  private interface Change<T> {
    void on(T target, PathContext who) throws ErrnoException;
  }

  /** A pipe has attributes of its own, everything else those of what was opened. */
  private void attributes(int fd, Change<PipeAttributes> ofPipe, Change<Opened> ofFile)
      throws ErrnoException {
    descriptors.run(
        fd,
        file -> {
          Pipe pipe = Pipe.in(file);
          if (pipe != null) {
            ofPipe.on(pipe.attributes(), task.context());
          } else {
            ofFile.on(Descriptors.opened(file), task.context());
          }
        });
  }

  @Override
  public Path onHost(int fd) throws ErrnoException {
    return descriptors.use(
        fd,
        file -> {
          if (!(file instanceof RegularOpenFile regular)) {
            throw new ErrnoException(Errno.ENODEV);
          }
          return regular.onHost();
        });
  }

  @Override
  public void fsync(int fd) throws ErrnoException {
    descriptors.run(fd, OpenFile::sync);
  }

  @Override
  public void fdatasync(int fd) throws ErrnoException {
    descriptors.run(fd, OpenFile::syncData);
  }

  // ---- locks ----

  @Override
  public void flock(int fd, int operation) throws ErrnoException {
    Locking.requireOperation(operation);
    descriptors.run(fd, file -> locking.flock(file, operation));
  }

  @Override
  public void setlk(int fd, RecordLock lock, int whence) throws ErrnoException {
    descriptors.run(fd, file -> locking.set(file, locking.process(), lock, whence));
  }

  @Override
  public void setlkw(int fd, RecordLock lock, int whence) throws ErrnoException {
    descriptors.run(fd, file -> locking.setWaiting(file, locking.process(), lock, whence));
  }

  @Override
  public RecordLock getlk(int fd, RecordLock lock, int whence) throws ErrnoException {
    return descriptors.use(fd, file -> locking.get(file, locking.process(), lock, whence));
  }

  @Override
  public void setofdlk(int fd, RecordLock lock, int whence) throws ErrnoException {
    descriptors.run(fd, file -> locking.set(file, locking.openFile(file, lock), lock, whence));
  }

  @Override
  public void setofdlkw(int fd, RecordLock lock, int whence) throws ErrnoException {
    descriptors.run(
        fd, file -> locking.setWaiting(file, locking.openFile(file, lock), lock, whence));
  }

  @Override
  public RecordLock getofdlk(int fd, RecordLock lock, int whence) throws ErrnoException {
    return descriptors.use(
        fd, file -> locking.get(file, locking.openFile(file, lock), lock, whence));
  }

  // ---- waiting ----

  @Override
  public boolean isatty(int fd) throws ErrnoException {
    return descriptors.use(fd, OpenFile::isTerminal);
  }

  @Override
  public int poll(PollEntry[] entries, long timeoutNanos) throws ErrnoException {
    task.poll();
    return Polling.poll(task, entries, timeoutNanos);
  }

  @Override
  public int select(Selection wanted, long timeoutNanos) throws ErrnoException {
    task.poll();
    return Selecting.select(task, wanted, timeoutNanos);
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
  public StatFs statfs(String path) throws ErrnoException {
    return vfs.statfs(context(), path);
  }

  @Override
  public void access(String path, int mode) throws ErrnoException {
    vfs.access(context(), path, mode);
  }

  @Override
  public void truncate(String path, long size) throws ErrnoException {
    requirePosition(size);
    PathContext context = context();
    if (size > task.fileSizeLimit() && vfs.stat(context, path).isRegular()) {
      sizes.require(size);
    }
    vfs.truncate(context, path, size);
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
  public void lutimens(String path, long atimeNanos, long mtimeNanos) throws ErrnoException {
    vfs.lutimens(context(), path, atimeNanos, mtimeNanos);
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
  public void mknod(String path, int mode, long rdev) throws ErrnoException {
    vfs.mknod(context(), path, mode, rdev);
  }

  @Override
  public void mkfifo(String path, int mode) throws ErrnoException {
    vfs.mkfifo(context(), path, mode);
  }

  @Override
  public int umask(int mask) {
    PathContext before = task.context();
    task.context(before.withUmask(mask & 0777));
    return before.umask();
  }
}

package dev.vos.differential;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.abi.Waiter;
import dev.vos.handles.DeviceFile;
import dev.vos.handles.DirectoryStream;
import dev.vos.handles.HandleTable;
import dev.vos.handles.HostFifoEnd;
import dev.vos.handles.NamedPipe;
import dev.vos.handles.OpenFile;
import dev.vos.handles.Pipe;
import dev.vos.handles.Poll;
import dev.vos.handles.RegularOpenFile;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.Device;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Fifo;
import dev.vos.vfs.FileLocks;
import dev.vos.vfs.Opened;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Vfs;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The calls of a process of vos, made of {@link Vfs} and {@link HandleTable} alone. */
final class VosProcess implements Calls {
  private static final int AT_SYMLINK_FOLLOW = 0x400;
  private static final int AT_SYMLINK_NOFOLLOW = 0x100;
  private static final int LOCK_NB = 4;

  private interface OnFile<T> {
    T run(OpenFile file) throws ErrnoException;
  }

  private final Vfs vfs;
  private final HandleTable handles;
  private PathContext context;

  VosProcess(Vfs vfs, PathContext context) {
    this(vfs, context, new HandleTable(LinuxThread.LIMIT));
  }

  private VosProcess(Vfs vfs, PathContext context, HandleTable handles) {
    this.vfs = vfs;
    this.context = context;
    this.handles = handles;
  }

  /** The context in which a path relative to {@code dir} is looked up. */
  private PathContext from(int dir, String path) throws ErrnoException {
    if (dir == CWD || path.startsWith("/")) {
      return context;
    }
    return on(dir, file -> context.withCwd(opened(file).location()));
  }

  private <T> T on(int fd, OnFile<T> call) throws ErrnoException {
    OpenFile file = handles.get(fd);
    try {
      return call.run(file);
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
    throw new ErrnoException(Errno.ENOTDIR);
  }

  private int install(OpenFile file, int flags) throws ErrnoException {
    try {
      return handles.install(file, flags & OpenFlags.O_CLOEXEC);
    } catch (ErrnoException e) {
      file.release();
      throw e;
    }
  }

  // ---- paths ----

  @Override
  public int open(int dir, String path, int flags, int mode) throws ErrnoException {
    PathContext where = from(dir, path);
    Opened opened = vfs.open(where, path, flags, mode);
    try {
      return install(further(opened, flags), flags);
    } catch (ErrnoException e) {
      opened.close();
      throw e;
    }
  }

  private OpenFile further(Opened opened, int flags) throws ErrnoException {
    if (OpenFlags.has(flags, OpenFlags.O_PATH)) {
      return new RegularOpenFile(opened, flags);
    }
    if (opened.vnode() instanceof Directory) {
      PathContext lister = context;
      return new DirectoryStream(opened, flags, () -> vfs.list(lister, opened.location()));
    }
    if (opened.vnode() instanceof Device) {
      return new DeviceFile(opened, flags);
    }
    if (opened.vnode() instanceof Fifo fifo) {
      return fifo.hostPath().isPresent()
          ? HostFifoEnd.open(fifo, flags, Waiter.uninterruptible())
          : NamedPipe.open(fifo, flags, Waiter.uninterruptible());
    }
    return new RegularOpenFile(opened, flags);
  }

  @Override
  public void mkdir(int dir, String path, int mode) throws ErrnoException {
    vfs.mkdir(from(dir, path), path, mode);
  }

  @Override
  public void mknod(int dir, String path, int mode) throws ErrnoException {
    vfs.mknod(from(dir, path), path, mode, 0);
  }

  @Override
  public void rmdir(int dir, String path) throws ErrnoException {
    vfs.rmdir(from(dir, path), path);
  }

  @Override
  public void unlink(int dir, String path) throws ErrnoException {
    vfs.unlink(from(dir, path), path);
  }

  @Override
  public void rename(int dir, String path, String newPath, int flags) throws ErrnoException {
    if (flags != 0) {
      throw new UnsupportedOperationException("renameat2");
    }
    vfs.rename(from(dir, path), path, newPath);
  }

  @Override
  public void link(int dir, String path, String newPath, int flags) throws ErrnoException {
    if ((flags & AT_SYMLINK_FOLLOW) != 0) {
      throw new UnsupportedOperationException("linkat");
    }
    vfs.link(from(dir, path), path, newPath);
  }

  @Override
  public void symlink(int dir, String target, String path) throws ErrnoException {
    vfs.symlink(from(dir, path), target, path);
  }

  @Override
  public String readlink(int dir, String path) throws ErrnoException {
    return vfs.readlink(from(dir, path), path);
  }

  @Override
  public Stat stat(int dir, String path, int flags) throws ErrnoException {
    PathContext where = from(dir, path);
    return (flags & AT_SYMLINK_NOFOLLOW) != 0 ? vfs.lstat(where, path) : vfs.stat(where, path);
  }

  @Override
  public void access(int dir, String path, int amode) throws ErrnoException {
    vfs.access(from(dir, path), path, amode);
  }

  @Override
  public void chmod(int dir, String path, int mode) throws ErrnoException {
    vfs.chmod(from(dir, path), path, mode);
  }

  @Override
  public void chown(int dir, String path, int uid, int gid, int flags) throws ErrnoException {
    PathContext where = from(dir, path);
    if ((flags & AT_SYMLINK_NOFOLLOW) != 0) {
      vfs.lchown(where, path, uid, gid);
    } else {
      vfs.chown(where, path, uid, gid);
    }
  }

  @Override
  public void utimens(int dir, String path, long atimeNanos, long mtimeNanos, int flags)
      throws ErrnoException {
    PathContext where = from(dir, path);
    if ((flags & AT_SYMLINK_NOFOLLOW) != 0) {
      vfs.lutimens(where, path, atimeNanos, mtimeNanos);
    } else {
      vfs.utimens(where, path, atimeNanos, mtimeNanos);
    }
  }

  @Override
  public void truncate(String path, long size) throws ErrnoException {
    vfs.truncate(context, path, size);
  }

  @Override
  public void chdir(String path) throws ErrnoException {
    context = vfs.chdir(context, path);
  }

  @Override
  public void chroot(String path) throws ErrnoException {
    context = vfs.chroot(context, path);
  }

  @Override
  public String getcwd() throws ErrnoException {
    return vfs.getcwd(context);
  }

  @Override
  public int umask(int mask) {
    int before = context.umask();
    context = context.withUmask(mask);
    return before;
  }

  // ---- descriptors ----

  @Override
  public void close(int fd) throws ErrnoException {
    handles.close(fd);
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
    throw new UnsupportedOperationException("dup3");
  }

  @Override
  public int dupfd(int fd, int minimum, int flags) throws ErrnoException {
    return handles.dup(fd, minimum, flags);
  }

  @Override
  public int getfd(int fd) throws ErrnoException {
    return handles.isCloseOnExec(fd) ? 1 : 0;
  }

  @Override
  public void setfd(int fd, int flags) throws ErrnoException {
    handles.setCloseOnExec(fd, (flags & 1) != 0 ? OpenFlags.O_CLOEXEC : 0);
  }

  @Override
  public int getfl(int fd) throws ErrnoException {
    return on(fd, OpenFile::flags);
  }

  @Override
  public void setfl(int fd, int flags) throws ErrnoException {
    on(
        fd,
        file -> {
          file.setStatusFlags(flags);
          return 0;
        });
  }

  @Override
  public byte[] read(int fd, int count) throws ErrnoException {
    ByteBuffer into = ByteBuffer.allocate(count);
    int n = on(fd, file -> file.read(into, Waiter.uninterruptible()));
    return Arrays.copyOf(into.array(), n);
  }

  @Override
  public int write(int fd, byte[] bytes) throws ErrnoException {
    return on(fd, file -> file.write(ByteBuffer.wrap(bytes), Waiter.uninterruptible()));
  }

  @Override
  public byte[] pread(int fd, int count, long position) throws ErrnoException {
    ByteBuffer into = ByteBuffer.allocate(count);
    int n = on(fd, file -> file.pread(into, position));
    return Arrays.copyOf(into.array(), n);
  }

  @Override
  public int pwrite(int fd, byte[] bytes, long position) throws ErrnoException {
    return on(fd, file -> file.pwrite(ByteBuffer.wrap(bytes), position));
  }

  @Override
  public long lseek(int fd, long offset, int whence) throws ErrnoException {
    return on(fd, file -> file.seek(offset, whence));
  }

  @Override
  public void ftruncate(int fd, long size) throws ErrnoException {
    on(
        fd,
        file -> {
          file.truncate(size);
          return 0;
        });
  }

  @Override
  public void fsync(int fd) throws ErrnoException {
    on(
        fd,
        file -> {
          file.sync();
          return 0;
        });
  }

  @Override
  public Stat fstat(int fd) throws ErrnoException {
    return on(fd, OpenFile::stat);
  }

  @Override
  public void fchmod(int fd, int mode) throws ErrnoException {
    on(
        fd,
        file -> {
          vfs.fchmod(context, opened(file), mode);
          return 0;
        });
  }

  @Override
  public void fchown(int fd, int uid, int gid) throws ErrnoException {
    on(
        fd,
        file -> {
          vfs.fchown(context, opened(file), uid, gid);
          return 0;
        });
  }

  @Override
  public void futimens(int fd, long atimeNanos, long mtimeNanos) throws ErrnoException {
    on(
        fd,
        file -> {
          vfs.futimens(context, opened(file), atimeNanos, mtimeNanos);
          return 0;
        });
  }

  @Override
  public void fchdir(int fd) throws ErrnoException {
    context = on(fd, file -> vfs.fchdir(context, opened(file)));
  }

  @Override
  public List<String> getdents(int fd) throws ErrnoException {
    return on(
        fd,
        file -> {
          if (!(file instanceof DirectoryStream stream)) {
            throw new ErrnoException(Errno.ENOTDIR);
          }
          List<String> names = new ArrayList<>();
          for (String name = stream.next(); name != null; name = stream.next()) {
            names.add(name);
          }
          return names;
        });
  }

  @Override
  public void flock(int fd, int operation) throws ErrnoException {
    on(
        fd,
        file -> {
          if (!(file instanceof RegularOpenFile regular) || (operation & LOCK_NB) == 0) {
            throw new UnsupportedOperationException("flock");
          }
          switch (operation & ~LOCK_NB) {
            case 1 -> regular.lockNow(vfs.locks(), FileLocks.Kind.SHARED);
            case 2 -> regular.lockNow(vfs.locks(), FileLocks.Kind.EXCLUSIVE);
            case 8 -> regular.unlock();
            default -> throw new ErrnoException(Errno.EINVAL);
          }
          return 0;
        });
  }

  @Override
  public int[] pipe(int flags) throws ErrnoException {
    Pipe.Ends ends = Pipe.create(flags);
    return new int[] {install(ends.reader(), flags), install(ends.writer(), flags)};
  }

  @Override
  public int[] poll(int[] fds, int[] events) throws ErrnoException {
    int[] found = new int[fds.length];
    for (int i = 0; i < fds.length; i++) {
      if (fds[i] >= 0 && !handles.isOpen(fds[i])) {
        found[i] = Poll.NVAL;
      } else if (fds[i] >= 0) {
        int asked = events[i];
        found[i] = on(fds[i], file -> file.ready(asked));
      }
    }
    return found;
  }

  // ---- the process ----

  @Override
  public void user(int uid, int gid, List<Integer> groups) {
    context = context.withCredentials(new Credentials(uid, gid, groups));
  }

  @Override
  public Calls fork() {
    return new VosProcess(vfs, context, handles.fork());
  }

  @Override
  public void exit() {
    handles.closeAll();
  }
}

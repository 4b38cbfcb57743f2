package dev.vos.differential;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.handles.calls.DirectoryCalls;
import dev.vos.handles.calls.FileCalls;
import dev.vos.handles.calls.LoneTask;
import dev.vos.handles.calls.PollEntry;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.RecordLock;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The calls of a task of vos, as a test of somebody else's would make them. */
final class VosProcess implements Calls {
  private static final int AT_SYMLINK_FOLLOW = 0x400;
  private static final int AT_SYMLINK_NOFOLLOW = 0x100;

  private final LoneTask task;
  private final FileCalls files;
  private final DirectoryCalls directories;

  private interface Work<T> {
    T run() throws ErrnoException;
  }

  private interface Change {
    void run() throws ErrnoException;
  }

  VosProcess(LoneTask task) {
    this.task = task;
    this.files = task.calls().files();
    this.directories = task.calls().directories();
  }

  /** Runs a call relative to an open directory: with that as current directory for the moment. */
  private <T> T at(int dir, String path, Work<T> work) throws ErrnoException {
    if (dir == CWD || path.startsWith("/")) {
      return work.run();
    }
    if (path.isEmpty()) {
      return work.run(); // ENOENT before anybody looks at the descriptor
    }
    PathContext before = task.context();
    task.context(before.withCwd(place(dir)));
    try {
      return work.run();
    } finally {
      task.context(before);
    }
  }

  private dev.vos.vfs.Location place(int dir) throws ErrnoException {
    PathContext before = task.context();
    // root may search any directory: the permission is checked by the call itself
    task.context(before.withCredentials(Credentials.ROOT));
    try {
      directories.fchdir(dir);
      return task.context().cwd();
    } finally {
      task.context(before);
    }
  }

  private void change(int dir, String path, Change work) throws ErrnoException {
    at(
        dir,
        path,
        () -> {
          work.run();
          return 0;
        });
  }

  // ---- paths ----

  @Override
  public int open(int dir, String path, int flags, int mode) throws ErrnoException {
    return at(dir, path, () -> files.open(path, flags, mode));
  }

  @Override
  public void mkdir(int dir, String path, int mode) throws ErrnoException {
    change(dir, path, () -> directories.mkdir(path, mode));
  }

  @Override
  public void mknod(int dir, String path, int mode) throws ErrnoException {
    change(dir, path, () -> files.mknod(path, mode, 0));
  }

  @Override
  public void rmdir(int dir, String path) throws ErrnoException {
    change(dir, path, () -> directories.rmdir(path));
  }

  @Override
  public void unlink(int dir, String path) throws ErrnoException {
    change(dir, path, () -> files.unlink(path));
  }

  @Override
  public void rename(int dir, String path, String newPath, int flags) throws ErrnoException {
    change(dir, path, () -> task.vfs().rename(task.context(), path, newPath, flags));
  }

  @Override
  public void link(int dir, String path, String newPath, int flags) throws ErrnoException {
    if ((flags & AT_SYMLINK_FOLLOW) != 0) {
      throw new UnsupportedOperationException("linkat");
    }
    change(dir, path, () -> files.link(path, newPath));
  }

  @Override
  public void symlink(int dir, String target, String path) throws ErrnoException {
    change(dir, path, () -> files.symlink(target, path));
  }

  @Override
  public String readlink(int dir, String path) throws ErrnoException {
    return at(dir, path, () -> files.readlink(path));
  }

  @Override
  public Stat stat(int dir, String path, int flags) throws ErrnoException {
    boolean link = (flags & AT_SYMLINK_NOFOLLOW) != 0;
    return at(dir, path, () -> link ? files.lstat(path) : files.stat(path));
  }

  @Override
  public void access(int dir, String path, int amode) throws ErrnoException {
    change(dir, path, () -> files.access(path, amode));
  }

  @Override
  public void chmod(int dir, String path, int mode) throws ErrnoException {
    change(dir, path, () -> files.chmod(path, mode));
  }

  @Override
  public void chown(int dir, String path, int uid, int gid, int flags) throws ErrnoException {
    if ((flags & AT_SYMLINK_NOFOLLOW) != 0) {
      change(dir, path, () -> files.lchown(path, uid, gid));
    } else {
      change(dir, path, () -> files.chown(path, uid, gid));
    }
  }

  @Override
  public void utimens(int dir, String path, long atimeNanos, long mtimeNanos, int flags)
      throws ErrnoException {
    if ((flags & AT_SYMLINK_NOFOLLOW) != 0) {
      change(dir, path, () -> files.lutimens(path, atimeNanos, mtimeNanos));
    } else {
      change(dir, path, () -> files.utimens(path, atimeNanos, mtimeNanos));
    }
  }

  @Override
  public void truncate(String path, long size) throws ErrnoException {
    files.truncate(path, size);
  }

  @Override
  public void chdir(String path) throws ErrnoException {
    directories.chdir(path);
  }

  @Override
  public void chroot(String path) throws ErrnoException {
    directories.chroot(path);
  }

  @Override
  public String getcwd() throws ErrnoException {
    return directories.getcwd();
  }

  @Override
  public int umask(int mask) {
    return files.umask(mask);
  }

  // ---- descriptors ----

  @Override
  public void close(int fd) throws ErrnoException {
    files.close(fd);
  }

  @Override
  public void closeRange(int first, int last, int flags) throws ErrnoException {
    files.closeRange(first, last, flags);
  }

  @Override
  public int dup(int fd) throws ErrnoException {
    return files.dup(fd);
  }

  @Override
  public int dup2(int fd, int target) throws ErrnoException {
    return files.dup2(fd, target);
  }

  @Override
  public int dup3(int fd, int target, int flags) throws ErrnoException {
    return files.dup3(fd, target, flags);
  }

  @Override
  public int dupfd(int fd, int minimum, int flags) throws ErrnoException {
    boolean cloexec = OpenFlags.has(flags, OpenFlags.O_CLOEXEC);
    return cloexec ? files.dupfdCloexec(fd, minimum) : files.dupfd(fd, minimum);
  }

  @Override
  public int getfd(int fd) throws ErrnoException {
    return files.getfd(fd);
  }

  @Override
  public void setfd(int fd, int flags) throws ErrnoException {
    files.setfd(fd, flags);
  }

  @Override
  public int getfl(int fd) throws ErrnoException {
    return files.getfl(fd);
  }

  @Override
  public void setfl(int fd, int flags) throws ErrnoException {
    files.setfl(fd, flags);
  }

  @Override
  public byte[] read(int fd, int count) throws ErrnoException {
    ByteBuffer into = ByteBuffer.allocate(count);
    return Arrays.copyOf(into.array(), files.read(fd, into));
  }

  @Override
  public int write(int fd, byte[] bytes) throws ErrnoException {
    return files.write(fd, ByteBuffer.wrap(bytes));
  }

  @Override
  public byte[] pread(int fd, int count, long position) throws ErrnoException {
    ByteBuffer into = ByteBuffer.allocate(count);
    return Arrays.copyOf(into.array(), files.pread(fd, into, position));
  }

  @Override
  public int pwrite(int fd, byte[] bytes, long position) throws ErrnoException {
    return files.pwrite(fd, ByteBuffer.wrap(bytes), position);
  }

  @Override
  public long lseek(int fd, long offset, int whence) throws ErrnoException {
    return files.lseek(fd, offset, whence);
  }

  @Override
  public void ftruncate(int fd, long size) throws ErrnoException {
    files.ftruncate(fd, size);
  }

  @Override
  public void fallocate(int fd, int mode, long offset, long length) throws ErrnoException {
    files.fallocate(fd, mode, offset, length);
  }

  @Override
  public void fsync(int fd) throws ErrnoException {
    files.fsync(fd);
  }

  @Override
  public Stat fstat(int fd) throws ErrnoException {
    return files.fstat(fd);
  }

  @Override
  public void fchmod(int fd, int mode) throws ErrnoException {
    files.fchmod(fd, mode);
  }

  @Override
  public void fchown(int fd, int uid, int gid) throws ErrnoException {
    files.fchown(fd, uid, gid);
  }

  @Override
  public void futimens(int fd, long atimeNanos, long mtimeNanos) throws ErrnoException {
    files.futimens(fd, atimeNanos, mtimeNanos);
  }

  @Override
  public void fchdir(int fd) throws ErrnoException {
    directories.fchdir(fd);
  }

  @Override
  public List<String> getdents(int fd) throws ErrnoException {
    List<String> names = new ArrayList<>();
    String name;
    while ((name = directories.readdir(fd)) != null) {
      names.add(name);
    }
    return names;
  }

  @Override
  public void flock(int fd, int operation) throws ErrnoException {
    files.flock(fd, operation);
  }

  @Override
  public void setlk(int fd, RecordLock lock, int whence, int owner) throws ErrnoException {
    if (owner == PROCESS) {
      files.setlk(fd, lock, whence);
    } else {
      files.setofdlk(fd, lock, whence);
    }
  }

  @Override
  public RecordLock getlk(int fd, RecordLock lock, int whence, int owner) throws ErrnoException {
    return owner == PROCESS ? files.getlk(fd, lock, whence) : files.getofdlk(fd, lock, whence);
  }

  @Override
  public int[] pipe(int flags) throws ErrnoException {
    return files.pipe(flags);
  }

  @Override
  public int pipeSize(int fd, int size) throws ErrnoException {
    return size < 0 ? files.getpipesz(fd) : files.setpipesz(fd, size);
  }

  @Override
  public int[] poll(int[] fds, int[] events) throws ErrnoException {
    PollEntry[] entries = new PollEntry[fds.length];
    for (int i = 0; i < fds.length; i++) {
      entries[i] = new PollEntry(fds[i], events[i]);
    }
    files.poll(entries, 0);
    return Arrays.stream(entries).mapToInt(PollEntry::revents).toArray();
  }

  // ---- the process ----

  @Override
  public void user(int uid, int gid, List<Integer> groups) {
    task.as(new Credentials(uid, gid, groups));
  }

  @Override
  public Calls fork() {
    return new VosProcess(task.fork());
  }

  @Override
  public void exit() {
    task.close();
  }
}

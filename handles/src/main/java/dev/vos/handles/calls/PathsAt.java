package dev.vos.handles.calls;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Opened;
import dev.vos.vfs.PathContext;
import dev.vos.vfs.Resolved;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vfs;

/** {@link AtCalls} of one task. */
final class PathsAt implements AtCalls {
  private final Task task;
  private final Vfs vfs;
  private final Descriptors descriptors;

  PathsAt(Task task) {
    this.task = task;
    this.vfs = task.vfs();
    this.descriptors = new Descriptors(task);
  }

  /** The context in which {@code path} is looked up. */
  private PathContext from(int dirfd, String path) throws ErrnoException {
    task.poll();
    if (path.isEmpty()) {
      throw new ErrnoException(Errno.ENOENT);
    }
    if (dirfd == AT_FDCWD || path.startsWith("/")) {
      return task.context();
    }
    return descriptors.useAny(dirfd, file -> Vfs.at(task.context(), Descriptors.directory(file)));
  }

  private static boolean noFollow(int flags) {
    return (flags & AT_SYMLINK_NOFOLLOW) != 0;
  }

  /** Whether the call is on the descriptor itself. EINVAL for flags that are not among those. */
  private static boolean onItself(String path, int flags, int allowed) throws ErrnoException {
    if ((flags & ~(allowed | AT_EMPTY_PATH)) != 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    return path.isEmpty() && (flags & AT_EMPTY_PATH) != 0;
  }

  private interface OpenedCall<T> {
    T on(Opened file) throws ErrnoException;
  }

  /** A call on the file that a descriptor stands for; on the current directory for AT_FDCWD. */
  private <T> T itself(int dirfd, OpenedCall<T> call) throws ErrnoException {
    if (dirfd == AT_FDCWD) {
      task.poll();
      return call.on(
          new Opened(vfs.lookUp(task.context(), "."), task.context().cwd().directory(), null));
    }
    return descriptors.useAny(dirfd, file -> call.on(Descriptors.opened(file)));
  }

  @Override
  public int openat(int dirfd, String path, int flags, int mode) throws ErrnoException {
    PathContext context = from(dirfd, path);
    return descriptors.install(OpenFiles.open(task, context, path, flags, mode), flags);
  }

  @Override
  public Stat fstatat(int dirfd, String path, int flags) throws ErrnoException {
    if (onItself(path, flags, AT_SYMLINK_NOFOLLOW)) {
      return dirfd == AT_FDCWD
          ? itself(dirfd, Opened::stat)
          : descriptors.useAny(dirfd, file -> file.stat());
    }
    PathContext context = from(dirfd, path);
    return noFollow(flags) ? vfs.lstat(context, path) : vfs.stat(context, path);
  }

  @Override
  public void faccessat(int dirfd, String path, int amode, int flags) throws ErrnoException {
    if (onItself(path, flags, AT_SYMLINK_NOFOLLOW | AT_EACCESS)) {
      itself(
          dirfd,
          file -> {
            vfs.faccess(task.context(), file, amode);
            return null;
          });
      return;
    }
    PathContext context = from(dirfd, path);
    if (noFollow(flags)) {
      vfs.laccess(context, path, amode);
    } else {
      vfs.access(context, path, amode);
    }
  }

  @Override
  public void fchmodat(int dirfd, String path, int mode, int flags) throws ErrnoException {
    if (onItself(path, flags, AT_SYMLINK_NOFOLLOW)) {
      itself(
          dirfd,
          file -> {
            vfs.fchmod(task.context(), file, mode);
            return null;
          });
      return;
    }
    PathContext context = from(dirfd, path);
    if (noFollow(flags)) {
      vfs.lchmod(context, path, mode);
    } else {
      vfs.chmod(context, path, mode);
    }
  }

  @Override
  public void fchownat(int dirfd, String path, int uid, int gid, int flags) throws ErrnoException {
    if (onItself(path, flags, AT_SYMLINK_NOFOLLOW)) {
      itself(
          dirfd,
          file -> {
            vfs.fchown(task.context(), file, uid, gid);
            return null;
          });
      return;
    }
    PathContext context = from(dirfd, path);
    if (noFollow(flags)) {
      vfs.lchown(context, path, uid, gid);
    } else {
      vfs.chown(context, path, uid, gid);
    }
  }

  @Override
  public void utimensat(int dirfd, String path, long atimeNanos, long mtimeNanos, int flags)
      throws ErrnoException {
    if (onItself(path, flags, AT_SYMLINK_NOFOLLOW)) {
      itself(
          dirfd,
          file -> {
            vfs.futimens(task.context(), file, atimeNanos, mtimeNanos);
            return null;
          });
      return;
    }
    PathContext context = from(dirfd, path);
    if (noFollow(flags)) {
      vfs.lutimens(context, path, atimeNanos, mtimeNanos);
    } else {
      vfs.utimens(context, path, atimeNanos, mtimeNanos);
    }
  }

  @Override
  public void mkdirat(int dirfd, String path, int mode) throws ErrnoException {
    vfs.mkdir(from(dirfd, path), path, mode);
  }

  @Override
  public void mknodat(int dirfd, String path, int mode, long rdev) throws ErrnoException {
    vfs.mknod(from(dirfd, path), path, mode, rdev);
  }

  @Override
  public void symlinkat(String target, int dirfd, String path) throws ErrnoException {
    vfs.symlink(from(dirfd, path), target, path);
  }

  @Override
  public String readlinkat(int dirfd, String path) throws ErrnoException {
    if (!path.isEmpty()) {
      return vfs.readlink(from(dirfd, path), path);
    }
    return itself(
        dirfd,
        file -> {
          if (file.vnode() instanceof Symlink symlink) {
            return symlink.target(task.context());
          }
          throw new ErrnoException(Errno.ENOENT);
        });
  }

  @Override
  public void unlinkat(int dirfd, String path, int flags) throws ErrnoException {
    if ((flags & ~AT_REMOVEDIR) != 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    PathContext context = from(dirfd, path);
    if (flags == AT_REMOVEDIR) {
      vfs.rmdir(context, path);
    } else {
      vfs.unlink(context, path);
    }
  }

  @Override
  public void linkat(int dirfd, String path, int newDirfd, String newPath, int flags)
      throws ErrnoException {
    if (onItself(path, flags, AT_SYMLINK_FOLLOW)) {
      itself(
          dirfd,
          file -> {
            vfs.link(from(newDirfd, newPath), file, newPath);
            return null;
          });
      return;
    }
    PathContext old = from(dirfd, path);
    boolean follows = (flags & AT_SYMLINK_FOLLOW) != 0;
    Resolved existing = follows ? vfs.lookUp(old, path) : vfs.lookUpLink(old, path);
    vfs.link(existing, from(newDirfd, newPath), newPath);
  }

  @Override
  public void renameat2(int dirfd, String path, int newDirfd, String newPath, int flags)
      throws ErrnoException {
    vfs.rename(from(dirfd, path), path, from(newDirfd, newPath), newPath, flags);
  }
}

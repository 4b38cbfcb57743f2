package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.RenameFlags;
import dev.vos.abi.Stat;
import dev.vos.abi.StatFs;
import dev.vos.vfs.PathWalk.Last;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The virtual file system: the calls of Unix that take a path, for one tree of mounts.
 *
 * <p>Every call takes the {@link PathContext} of the calling process, in which relative paths, the
 * root, umask and permissions are looked up. Every call may fail as the resolution of a path does:
 * ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG; calls that change something fail with EROFS on a
 * read-only mount. The docs below name the others. The subject of a failure is the path where the
 * path could not be resolved. All calls may be used by several threads.
 *
 * <p>Source: POSIX.1-2017, System Interfaces, and the Linux manual pages of the same names.
 */
public final class Vfs {
  private final MountTable mounts;
  private final Opening opening;
  private final Naming naming;
  private final Attributes attributes;
  private final FileLocks locks = new FileLocks();

  /** A tree with {@code rootFileSystem} mounted at "/". */
  public Vfs(FileSystemDriver rootFileSystem) {
    mounts = new MountTable(rootFileSystem, Set.of());
    opening = new Opening();
    naming = new Naming();
    attributes = new Attributes();
  }

  /** The mounts that a process has that was not forked: the first namespace. */
  public MountTable mounts() {
    return mounts;
  }

  /** The advisory locks of the tree's files. */
  public FileLocks locks() {
    return locks;
  }

  /** A context with "/" as root and current directory, in the first namespace. */
  public PathContext context(int umask, Credentials credentials) {
    Location root = new Location(mounts.root(), mounts.root().root());
    return new PathContext(mounts, root, root, umask & 0777, credentials, 0);
  }

  // ---- looking up ----

  /** Resolves a path, following symlinks; a missing last component is no error. */
  public Resolved lookUp(PathContext context, String path) throws ErrnoException {
    return PathWalk.lookUp(context, path, Last.FOLLOW);
  }

  /** Resolves a path but does not follow a symlink in the last component. */
  public Resolved lookUpLink(PathContext context, String path) throws ErrnoException {
    return PathWalk.lookUp(context, path, Last.NO_FOLLOW);
  }

  /** stat(2). */
  public Stat stat(PathContext context, String path) throws ErrnoException {
    return lookUp(context, path).require().found();
  }

  /** lstat(2). */
  public Stat lstat(PathContext context, String path) throws ErrnoException {
    return lookUpLink(context, path).require().found();
  }

  /** statfs(2), with {@link StatFs#ST_RDONLY} on a read-only mount. Follows symlinks. */
  public StatFs statfs(PathContext context, String path) throws ErrnoException {
    Resolved found = lookUp(context, path);
    return statfs(found.mount(), found.require());
  }

  /** fstatfs(2). */
  public StatFs fstatfs(Opened file) throws ErrnoException {
    return statfs(file.where().mount(), file.vnode());
  }

  private static StatFs statfs(Mount mount, Vnode vnode) throws ErrnoException {
    StatFs answer = vnode.driver().statfs(vnode);
    return mount.readOnly() ? answer.withFlags(StatFs.ST_RDONLY) : answer;
  }

  /** access(2) with {@link Mode#F_OK} or a sum of R_OK, W_OK, X_OK. EINVAL for other bits. */
  public void access(PathContext context, String path, int amode) throws ErrnoException {
    attributes.access(context, lookUp(context, path), amode);
  }

  /** faccessat2(2) with AT_SYMLINK_NOFOLLOW: of a symlink itself. */
  public void laccess(PathContext context, String path, int amode) throws ErrnoException {
    attributes.access(context, lookUpLink(context, path), amode);
  }

  /** faccessat2(2) with AT_EMPTY_PATH. */
  public void faccess(PathContext context, Opened file, int amode) throws ErrnoException {
    attributes.access(context, file.where().mount(), file.vnode(), amode);
  }

  /** readlink(2): the target of a symlink. EINVAL if it is none. */
  public String readlink(PathContext context, String path) throws ErrnoException {
    if (lookUpLink(context, path).require() instanceof Symlink symlink) {
      return symlink.target(context);
    }
    throw new ErrnoException(Errno.EINVAL, path);
  }

  /**
   * The absolute path of a place as a process with this context sees it, as getcwd(2) does. ENOENT
   * if the directory has been removed or does not lie below the context's root.
   */
  public String pathOf(PathContext context, Location place) throws ErrnoException {
    return Climb.pathOf(context, place);
  }

  /** realpath(3): the absolute path without symlinks, "." and "..". The file must exist. */
  public String realpath(PathContext context, String path) throws ErrnoException {
    Resolved found = lookUp(context, path);
    if (found.require() instanceof Directory) {
      return pathOf(context, found.requireDirectory());
    }
    if (found.parent() == null) {
      throw new ErrnoException(Errno.ENOENT, path); // a pipe by a link of /proc
    }
    String parent = pathOf(context, found.parent());
    return parent.equals("/") ? "/" + found.name() : parent + "/" + found.name();
  }

  /** getcwd(2): ENOENT if the current directory has been removed. */
  public String getcwd(PathContext context) throws ErrnoException {
    return pathOf(context, context.cwd());
  }

  /** The names in a directory, mount points included, without "." and "..". EACCES, ENOENT. */
  public List<String> list(PathContext context, Location place) throws ErrnoException {
    PermissionCheck.require(place.directory(), context.credentials(), Mode.R_OK);
    return Climb.list(context, place);
  }

  /**
   * The path of the real host file behind a path, symlinks followed: present if the file, or for a
   * missing last component its directory, is a host's. A process outside vos can use it.
   */
  public Optional<Path> hostPath(PathContext context, String path) throws ErrnoException {
    return lookUp(context, path).hostPath();
  }

  /**
   * The path of an existing real host file with the same bytes, for reading and executing only: as
   * {@link #hostPath}, and for what an overlay shows unchanged.
   */
  public Optional<Path> readOnlyHostPath(PathContext context, String path) throws ErrnoException {
    return lookUp(context, path).require().readOnlyHostPath();
  }

  // ---- opening ----

  /**
   * open(2): finds or makes the file, checks permissions, truncates. {@code mode} matters with
   * O_CREAT only, the umask is taken off.
   *
   * @throws ErrnoException EEXIST, EISDIR, ENOTDIR, ELOOP (O_NOFOLLOW), EACCES, EROFS, ENXIO
   *     (socket), EINVAL (flags), EOPNOTSUPP (O_TMPFILE where the store has none), ETXTBSY, ENOSPC,
   *     EMFILE
   */
  public Opened open(PathContext context, String path, int flags, int mode) throws ErrnoException {
    return opening.open(context, path, flags, mode);
  }

  // ---- current and root directory ----

  /**
   * The context in which the calls of the openat family look up relative paths: with an open
   * directory in the place of the current one.
   *
   * @throws ErrnoException ENOTDIR: the file is no directory
   */
  public static PathContext at(PathContext context, Opened directory) throws ErrnoException {
    return context.withCwd(directory.location());
  }

  /** chdir(2): the context with another current directory. */
  public PathContext chdir(PathContext context, String path) throws ErrnoException {
    return context.withCwd(enter(context, lookUp(context, path)));
  }

  /** fchdir(2): ENOTDIR if it is no directory. */
  public PathContext fchdir(PathContext context, Opened directory) throws ErrnoException {
    Location place = directory.location();
    PermissionCheck.requireSearch(place.directory(), context.credentials());
    return context.withCwd(place);
  }

  /** chroot(2): the context with another root directory. EPERM unless root. */
  public PathContext chroot(PathContext context, String path) throws ErrnoException {
    Location place = enter(context, lookUp(context, path));
    if (!context.credentials().isRoot()) {
      throw new ErrnoException(Errno.EPERM, path);
    }
    place.directory().driver().confine();
    return context.withRoot(place);
  }

  private static Location enter(PathContext context, Resolved found) throws ErrnoException {
    Location place = found.requireDirectory();
    PermissionCheck.requireSearch(place.directory(), context.credentials());
    return place;
  }

  // ---- making and removing names ----

  /** mkdir(2): EEXIST, ENOSPC. */
  public void mkdir(PathContext context, String path, int mode) throws ErrnoException {
    naming.mkdir(context, path, mode);
  }

  /** rmdir(2): ENOTDIR, ENOTEMPTY, EBUSY (mount point), EINVAL (ends in "."). */
  public void rmdir(PathContext context, String path) throws ErrnoException {
    naming.rmdir(context, path);
  }

  /** unlink(2): EISDIR for a directory, EPERM in a sticky directory of somebody else. */
  public void unlink(PathContext context, String path) throws ErrnoException {
    naming.unlink(context, path);
  }

  /** symlink(2): makes {@code path} point to {@code target}. EEXIST; ENOENT for an empty target. */
  public void symlink(PathContext context, String target, String path) throws ErrnoException {
    naming.symlink(context, target, path);
  }

  /** link(2): EEXIST, EPERM for a directory, EXDEV across mounts. A symlink itself is linked. */
  public void link(PathContext context, String path, String newPath) throws ErrnoException {
    naming.link(context, lookUpLink(context, path), newPath);
  }

  /** linkat(2): gives a file that was looked up another name; as {@link #link}. */
  public void link(Resolved existing, PathContext context, String newPath) throws ErrnoException {
    naming.link(context, existing, newPath);
  }

  /**
   * linkat(2) with AT_EMPTY_PATH: gives an open file a name, also one of O_TMPFILE. EEXIST, EPERM
   * for a directory, EXDEV across mounts, ENOENT if it was unlinked or opened with O_TMPFILE and
   * O_EXCL.
   */
  public void link(PathContext context, Opened file, String newPath) throws ErrnoException {
    naming.link(context, file.where().mount(), file.vnode(), newPath);
  }

  /** mknod(2): a FIFO, a socket's name or an empty regular file; EPERM for what cannot be made. */
  public void mknod(PathContext context, String path, int mode, long rdev) throws ErrnoException {
    naming.mknod(context, path, mode, rdev);
  }

  /** mkfifo(3): EEXIST. */
  public void mkfifo(PathContext context, String path, int mode) throws ErrnoException {
    mknod(context, path, Mode.S_IFIFO | Mode.permissions(mode), 0);
  }

  /** rename(2): EXDEV across mounts, EBUSY, EINVAL, EISDIR, ENOTDIR, ENOTEMPTY. */
  public void rename(PathContext context, String path, String newPath) throws ErrnoException {
    naming.rename(context, path, context, newPath, 0);
  }

  /**
   * renameat2(2) with {@link RenameFlags}: as {@link #rename}, and EEXIST (RENAME_NOREPLACE),
   * ENOENT (RENAME_EXCHANGE), EINVAL (other flags, or the file system cannot do it).
   */
  public void rename(PathContext context, String path, String newPath, int flags)
      throws ErrnoException {
    rename(context, path, context, newPath, flags);
  }

  /** The same with the new path looked up from another directory, as renameat2(2) does. */
  public void rename(
      PathContext context, String path, PathContext newContext, String newPath, int flags)
      throws ErrnoException {
    RenameFlags.require(flags);
    naming.rename(context, path, newContext, newPath, flags);
  }

  // ---- attributes ----

  /** chmod(2): EPERM unless owner. Follows symlinks. */
  public void chmod(PathContext context, String path, int mode) throws ErrnoException {
    attributes.chmod(context, target(context, path), mode);
  }

  /** fchmodat2(2) with AT_SYMLINK_NOFOLLOW: EOPNOTSUPP for a symlink. */
  public void lchmod(PathContext context, String path, int mode) throws ErrnoException {
    attributes.chmod(context, AttributeTarget.of(lookUpLink(context, path)), mode);
  }

  /** fchmod(2). */
  public void fchmod(PathContext context, Opened file, int mode) throws ErrnoException {
    attributes.chmod(context, AttributeTarget.of(file), mode);
  }

  /** chown(2): EPERM unless root, or the owner giving it to a group of his. -1: unchanged. */
  public void chown(PathContext context, String path, int uid, int gid) throws ErrnoException {
    attributes.chown(context, target(context, path), uid, gid);
  }

  /** lchown(2): as {@link #chown}, for a symlink itself. */
  public void lchown(PathContext context, String path, int uid, int gid) throws ErrnoException {
    AttributeTarget link = AttributeTarget.of(lookUpLink(context, path));
    attributes.chown(context, link, uid, gid);
  }

  /** fchown(2). */
  public void fchown(PathContext context, Opened file, int uid, int gid) throws ErrnoException {
    attributes.chown(context, AttributeTarget.of(file), uid, gid);
  }

  /**
   * utimensat(2), following symlinks: times in nanoseconds since the epoch, {@link Vnode#UTIME_NOW}
   * or {@link Vnode#UTIME_OMIT}. EPERM unless owner; for two times of now EACCES unless owner or
   * writable.
   */
  public void utimens(PathContext context, String path, long atimeNanos, long mtimeNanos)
      throws ErrnoException {
    attributes.utimens(context, target(context, path), atimeNanos, mtimeNanos);
  }

  /** {@link #utimens} for a symlink itself. */
  public void lutimens(PathContext context, String path, long atimeNanos, long mtimeNanos)
      throws ErrnoException {
    AttributeTarget link = AttributeTarget.of(lookUpLink(context, path));
    attributes.utimens(context, link, atimeNanos, mtimeNanos);
  }

  /** futimens(3). */
  public void futimens(PathContext context, Opened file, long atimeNanos, long mtimeNanos)
      throws ErrnoException {
    attributes.utimens(context, AttributeTarget.of(file), atimeNanos, mtimeNanos);
  }

  /**
   * To be called after a process has changed the bytes of an open file: takes off the set-id bits
   * unless it is root's, as write(2) does.
   */
  public void contentsChanged(PathContext context, Opened file) throws ErrnoException {
    SetIdBits.contentsChanged(AttributeTarget.of(file), context.credentials());
  }

  /** truncate(2): EISDIR for a directory, EINVAL for a negative size or another type, EFBIG. */
  public void truncate(PathContext context, String path, long size) throws ErrnoException {
    attributes.truncate(context, lookUp(context, path), size);
  }

  private AttributeTarget target(PathContext context, String path) throws ErrnoException {
    return AttributeTarget.of(lookUp(context, path));
  }

  // ---- mounts ----

  /**
   * mount(2): shows {@code directory} (a file system's root, or any directory: a bind mount) at a
   * path. Unlike on Linux the last component of the path need not exist: it appears while the mount
   * lasts. Permissions are the caller's business.
   *
   * @throws ErrnoException EBUSY for a process's root, ENOTDIR if the path is no directory
   */
  public Mount mount(
      PathContext context, Directory directory, String path, Set<Mount.Option> options)
      throws ErrnoException {
    return Climb.mount(context.mounts(), lookUp(context, path), directory, options);
  }

  /**
   * mount(2) with MS_BIND: shows the directory that {@code path} leads to at another path, too.
   *
   * @throws ErrnoException ENOENT, ENOTDIR, and as {@link #mount}
   */
  public Mount bind(PathContext context, String path, String at, Set<Mount.Option> options)
      throws ErrnoException {
    return mount(context, lookUp(context, path).requireDirectory().directory(), at, options);
  }

  /**
   * umount(2) in the first namespace: EINVAL if not mounted, EBUSY if something is mounted in it.
   */
  public void umount(Mount mount) throws ErrnoException {
    mounts.remove(mount);
  }

  /**
   * umount(2): takes away what was mounted last at a path, for this namespace.
   *
   * @throws ErrnoException EINVAL if nothing is mounted there, EBUSY if something is mounted in it
   *     or if the context's root or current directory is
   */
  public void umount(PathContext context, String path) throws ErrnoException {
    Location place = lookUp(context, path).requireDirectory();
    Mount mount = place.mount();
    if (place.directory() != mount.root()) {
      throw new ErrnoException(Errno.EINVAL, path);
    }
    if (context.root().mount() == mount || context.cwd().mount() == mount) {
      throw new ErrnoException(Errno.EBUSY, path);
    }
    context.mounts().remove(mount);
  }
}

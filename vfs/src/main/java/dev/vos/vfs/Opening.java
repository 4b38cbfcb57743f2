package dev.vos.vfs;

import static dev.vos.abi.OpenFlags.O_ACCMODE;
import static dev.vos.abi.OpenFlags.O_CREAT;
import static dev.vos.abi.OpenFlags.O_DIRECTORY;
import static dev.vos.abi.OpenFlags.O_EXCL;
import static dev.vos.abi.OpenFlags.O_NOFOLLOW;
import static dev.vos.abi.OpenFlags.O_PATH;
import static dev.vos.abi.OpenFlags.O_RDONLY;
import static dev.vos.abi.OpenFlags.O_TMPFILE;
import static dev.vos.abi.OpenFlags.O_TRUNC;
import static dev.vos.abi.OpenFlags.O_WRONLY;
import static dev.vos.abi.OpenFlags.has;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.vfs.PathWalk.Last;

/** open(2): the checks in the order in which Linux makes them, creation, truncation. */
final class Opening {
  /** How often a file may vanish and appear between look-up and opening before we give up. */
  private static final int RETRIES = 16;

  Opened open(PathContext context, String path, int flags, int mode) throws ErrnoException {
    int effective = has(flags, O_PATH) ? flags & (O_PATH | O_DIRECTORY | O_NOFOLLOW) : flags;
    requireFlags(effective);
    if (has(effective, O_TMPFILE)) {
      return createUnnamed(context, path, effective, mode);
    }
    boolean creates = has(effective, O_CREAT);
    boolean follows = !has(effective, O_NOFOLLOW) && !(creates && has(effective, O_EXCL));
    Last last =
        creates
            ? (follows ? Last.CREATE : Last.CREATE_NO_FOLLOW)
            : (follows ? Last.FOLLOW : Last.NO_FOLLOW);
    for (int i = 0; ; i++) {
      Resolved found = PathWalk.lookUp(context, path, last);
      try {
        return found.exists()
            ? openExisting(context, found, effective)
            : create(context, found, effective, mode);
      } catch (ErrnoException e) {
        if (i == RETRIES || !raced(e.errno(), found, effective)) {
          throw e;
        }
      }
    }
  }

  /** Whether somebody else made or removed the file after the look-up, so that we look again. */
  private static boolean raced(Errno errno, Resolved found, int flags) {
    if (found.exists()) {
      return errno == Errno.ENOENT && has(flags, O_CREAT);
    }
    return errno == Errno.EEXIST && !has(flags, O_EXCL);
  }

  private static void requireFlags(int flags) throws ErrnoException {
    boolean unnamed = (flags & O_TMPFILE & ~O_DIRECTORY) != 0;
    boolean badUnnamed = unnamed && !(has(flags, O_DIRECTORY) && OpenFlags.writable(flags));
    if (has(flags, O_CREAT | O_DIRECTORY) || badUnnamed) {
      throw new ErrnoException(Errno.EINVAL);
    }
  }

  private Opened createUnnamed(PathContext context, String path, int flags, int mode)
      throws ErrnoException {
    Last last = has(flags, O_NOFOLLOW) ? Last.NO_FOLLOW : Last.FOLLOW;
    Resolved found = PathWalk.lookUp(context, path, last);
    Directory directory = found.requireDirectory().directory();
    Attributes.requireWritable(found.mount());
    PermissionCheck.requireEntryChange(directory, null, context.credentials());
    int permissions = Mode.permissions(mode) & ~context.umask();
    FileData data = directory.createUnnamed(permissions, context.credentials(), flags);
    return new Opened(found, data.file(), data);
  }

  private static Opened create(PathContext context, Resolved found, int flags, int mode)
      throws ErrnoException {
    if (!has(flags, O_CREAT)) {
      throw new ErrnoException(Errno.ENOENT);
    }
    Attributes.requireWritable(found.parent().mount());
    Directory parent = found.parent().directory();
    PermissionCheck.requireEntryChange(parent, null, context.credentials());
    int permissions = SetIdBits.made(parent, mode & ~context.umask(), context.credentials());
    FileData data = parent.create(found.name(), permissions, context.credentials(), flags);
    return new Opened(found, data.file(), data);
  }

  private static Opened openExisting(PathContext context, Resolved found, int flags)
      throws ErrnoException {
    Vnode vnode = found.vnode();
    requireType(vnode, flags);
    if (has(flags, O_PATH)) {
      return new Opened(found, vnode, null);
    }
    requireAccess(context, found, flags);
    if (vnode instanceof Socket) {
      throw new ErrnoException(Errno.ENXIO);
    }
    Opened opened = new Opened(found, vnode, openData(vnode, flags));
    if (has(flags, O_TRUNC) && vnode instanceof RegularFile) {
      SetIdBits.contentsChanged(AttributeTarget.of(opened), context.credentials());
    }
    return opened;
  }

  private static FileData openData(Vnode vnode, int flags) throws ErrnoException {
    if (!(vnode instanceof RegularFile file)) {
      return null;
    }
    if (has(flags, O_TRUNC) && !OpenFlags.writable(flags)) {
      file.truncate(0);
    }
    return file.open(flags);
  }

  private static void requireType(Vnode vnode, int flags) throws ErrnoException {
    if (has(flags, O_CREAT | O_EXCL)) {
      throw new ErrnoException(Errno.EEXIST);
    }
    boolean directory = vnode instanceof Directory;
    if (directory && has(flags, O_CREAT)) {
      throw new ErrnoException(Errno.EISDIR);
    }
    if (!directory && has(flags, O_DIRECTORY)) {
      throw new ErrnoException(Errno.ENOTDIR);
    }
    if (vnode instanceof Symlink && !has(flags, O_PATH)) {
      throw new ErrnoException(Errno.ELOOP);
    }
    if (directory && writes(flags)) {
      throw new ErrnoException(Errno.EISDIR);
    }
  }

  /**
   * Whether the file must be writable: also for the access mode 3, which Linux has for handles that
   * can neither read nor write.
   */
  private static boolean writes(int flags) {
    return (flags & O_ACCMODE) != O_RDONLY || has(flags, O_TRUNC);
  }

  private static void requireAccess(PathContext context, Resolved found, int flags)
      throws ErrnoException {
    Vnode vnode = found.vnode();
    boolean writes = writes(flags);
    if (writes && found.mount().readOnly() && Attributes.heldReadOnly(vnode)) {
      throw new ErrnoException(Errno.EROFS);
    }
    boolean reads = (flags & O_ACCMODE) != O_WRONLY;
    int amode = (reads ? Mode.R_OK : 0) | (writes ? Mode.W_OK : 0);
    if (!context.credentials().isRoot()) {
      PermissionCheck.require(vnode, context.credentials(), amode);
    }
  }
}

package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.RenameFlags;
import dev.vos.vfs.PathWalk.Last;
import dev.vos.vfs.Resolved.Ending;

/** The calls that make, remove and move names, with the checks in Linux's order. */
final class Naming {
  void mkdir(PathContext context, String path, int mode) throws ErrnoException {
    Resolved slot = slot(context, path);
    int permissions = mode & (0777 | Mode.S_ISVTX) & ~context.umask();
    slot.parent().directory().mkdir(slot.name(), permissions, context.credentials());
  }

  void mknod(PathContext context, String path, int mode, long rdev) throws ErrnoException {
    int type = mode & Mode.S_IFMT;
    if (type == Mode.S_IFDIR) {
      throw new ErrnoException(Errno.EPERM);
    }
    Resolved slot = fileSlot(context, path);
    Directory parent = slot.parent().directory();
    int permissions = SetIdBits.made(parent, mode & ~context.umask(), context.credentials());
    if (type == 0 || type == Mode.S_IFREG) {
      parent.create(slot.name(), permissions, context.credentials(), 0).close();
    } else {
      parent.mknod(slot.name(), type | permissions, rdev, context.credentials());
    }
  }

  void symlink(PathContext context, String target, String path) throws ErrnoException {
    FileNames.requirePath(target);
    Resolved slot = fileSlot(context, path);
    slot.parent().directory().symlink(slot.name(), target, context.credentials());
  }

  void link(PathContext context, Resolved old, String newPath) throws ErrnoException {
    link(context, old.mount(), old.require(), newPath);
  }

  void link(PathContext context, Mount mount, Vnode existing, String newPath)
      throws ErrnoException {
    Resolved slot = fileSlot(context, newPath);
    if (mount != slot.parent().mount()) {
      throw new ErrnoException(Errno.EXDEV);
    }
    if (existing instanceof Directory) {
      throw new ErrnoException(Errno.EPERM);
    }
    PermissionCheck.requireLink(existing, context.credentials());
    slot.parent().directory().link(slot.name(), existing);
  }

  void unlink(PathContext context, String path) throws ErrnoException {
    Resolved found = PathWalk.lookUp(context, path, Last.ENTRY);
    if (!found.named()) {
      throw new ErrnoException(Errno.EISDIR);
    }
    Attributes.requireWritable(found.parent().mount());
    Vnode victim = found.require();
    if (victim instanceof Directory) {
      throw new ErrnoException(Errno.EISDIR);
    }
    if (found.ending() == Ending.NAME_SLASH) {
      throw new ErrnoException(Errno.ENOTDIR);
    }
    Directory parent = found.parent().directory();
    PermissionCheck.requireEntryChange(parent, victim, context.credentials());
    parent.unlink(found.name());
  }

  void rmdir(PathContext context, String path) throws ErrnoException {
    Resolved found = PathWalk.lookUp(context, path, Last.ENTRY);
    switch (found.ending()) {
      case DOT -> throw new ErrnoException(Errno.EINVAL);
      case DOT_DOT -> throw new ErrnoException(Errno.ENOTEMPTY);
      case ROOT -> throw new ErrnoException(Errno.EBUSY);
      default -> Attributes.requireWritable(found.parent().mount());
    }
    Vnode victim = found.require();
    Directory parent = found.parent().directory();
    PermissionCheck.requireEntryChange(parent, victim, context.credentials());
    if (!(victim instanceof Directory)) {
      throw new ErrnoException(Errno.ENOTDIR);
    }
    requireNotMounted(context, parent, found.name());
    parent.rmdir(found.name());
  }

  void rename(PathContext context, String path, PathContext newContext, String newPath, int flags)
      throws ErrnoException {
    Resolved from = PathWalk.lookUp(context, path, Last.ENTRY);
    Resolved to = target(newContext, from, newPath);
    if (from.parent().mount() != to.parent().mount()) {
      throw new ErrnoException(Errno.EXDEV);
    }
    if (!from.named()) {
      throw new ErrnoException(Errno.EBUSY);
    }
    if (!to.named()) {
      throw new ErrnoException(replaces(flags) ? Errno.EBUSY : Errno.EEXIST);
    }
    Attributes.requireWritable(from.parent().mount());
    requireRenameTypes(from, to, flags);
    if (to.exists() && FileId.of(from.vnode().stat()).equals(FileId.of(to.vnode().stat()))) {
      return;
    }
    requireRenamePermissions(context, from, to, flags);
    Directory fromParent = from.parent().directory();
    Directory toParent = to.parent().directory();
    requireNotMounted(context, fromParent, from.name());
    requireNotMounted(context, toParent, to.name());
    fromParent.rename(from.name(), toParent, to.name(), flags);
  }

  /** Linux looks at a missing source before it looks at the length of the target's last part. */
  private static Resolved target(PathContext context, Resolved from, String newPath)
      throws ErrnoException {
    try {
      return PathWalk.lookUp(context, newPath, Last.ENTRY);
    } catch (ErrnoException e) {
      int end = newPath.lastIndexOf('/');
      boolean missing = from.named() && !from.exists();
      if (missing && e.errno() == Errno.ENAMETOOLONG && !FileNames.tooLong(newPath, end + 1)) {
        throw new ErrnoException(Errno.ENOENT, newPath);
      }
      throw e;
    }
  }

  private static boolean replaces(int flags) {
    return (flags & RenameFlags.RENAME_NOREPLACE) == 0;
  }

  private static boolean exchanges(int flags) {
    return (flags & RenameFlags.RENAME_EXCHANGE) != 0;
  }

  private static void requireRenameTypes(Resolved from, Resolved to, int flags)
      throws ErrnoException {
    Vnode moved = from.require();
    if (to.exists() && !replaces(flags)) {
      throw new ErrnoException(Errno.EEXIST);
    }
    boolean exchange = exchanges(flags);
    if (exchange) {
      Vnode other = to.require();
      requireNoSlash(to, other instanceof Directory);
    }
    boolean directory = moved instanceof Directory;
    requireNoSlash(from, directory);
    requireNoSlash(to, directory || exchange);
    if (directory && lies(to.parent().directory(), (Directory) moved)) {
      throw new ErrnoException(Errno.EINVAL);
    }
    boolean ontoDirectory = to.vnode() instanceof Directory;
    if (ontoDirectory && lies(from.parent().directory(), (Directory) to.vnode())) {
      throw new ErrnoException(exchange ? Errno.EINVAL : Errno.ENOTEMPTY);
    }
  }

  /** Only a directory's name may be followed by a slash. */
  private static void requireNoSlash(Resolved name, boolean directory) throws ErrnoException {
    if (!directory && name.ending() == Ending.NAME_SLASH) {
      throw new ErrnoException(Errno.ENOTDIR);
    }
  }

  private static void requireRenamePermissions(
      PathContext context, Resolved from, Resolved to, int flags) throws ErrnoException {
    Credentials who = context.credentials();
    Directory fromParent = from.parent().directory();
    Directory toParent = to.parent().directory();
    PermissionCheck.requireEntryChange(fromParent, from.vnode(), who);
    PermissionCheck.requireEntryChange(toParent, to.vnode(), who);
    boolean directory = from.vnode() instanceof Directory;
    boolean exchange = exchanges(flags);
    if (!exchange && to.exists() && directory != (to.vnode() instanceof Directory)) {
      throw new ErrnoException(directory ? Errno.ENOTDIR : Errno.EISDIR);
    }
    if (fromParent != toParent && !who.isRoot()) {
      requireMovable(from.vnode(), who);
      if (exchange) {
        requireMovable(to.vnode(), who);
      }
    }
  }

  /** A directory's ".." changes when it moves: EACCES unless it may be written. */
  private static void requireMovable(Vnode moved, Credentials who) throws ErrnoException {
    if (moved instanceof Directory) {
      PermissionCheck.require(moved, who, Mode.W_OK);
    }
  }

  /** Whether {@code directory} is {@code ancestor} or lies somewhere below it. */
  private static boolean lies(Directory directory, Directory ancestor) {
    Directory at = directory;
    while (at != ancestor) {
      if (at == at.parent()) {
        return false;
      }
      at = at.parent();
    }
    return true;
  }

  /** The free place for a new entry of any type: EEXIST, EROFS, EACCES. */
  private Resolved slot(PathContext context, String path) throws ErrnoException {
    return free(context, PathWalk.lookUp(context, path, Last.ENTRY));
  }

  /** The same for anything but a directory: a path that ends in a slash gives ENOENT. */
  private Resolved fileSlot(PathContext context, String path) throws ErrnoException {
    Resolved slot = PathWalk.lookUp(context, path, Last.ENTRY);
    if (!slot.exists() && slot.ending() == Ending.NAME_SLASH) {
      throw new ErrnoException(Errno.ENOENT);
    }
    return free(context, slot);
  }

  private static Resolved free(PathContext context, Resolved slot) throws ErrnoException {
    if (slot.exists()) {
      throw new ErrnoException(Errno.EEXIST);
    }
    Attributes.requireWritable(slot.parent().mount());
    PermissionCheck.requireEntryChange(slot.parent().directory(), null, context.credentials());
    return slot;
  }

  private static void requireNotMounted(PathContext context, Directory parent, String name)
      throws ErrnoException {
    if (context.mounts().isMountPoint(parent, name)) {
      throw new ErrnoException(Errno.EBUSY);
    }
  }
}

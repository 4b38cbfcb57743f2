package dev.vos.vfs.overlay;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.RenameFlags;
import dev.vos.vfs.Directory;
import dev.vos.vfs.Vnode;

/**
 * rename(2) within an overlay. Files are copied up first. A directory that has a lower one takes it
 * along where the upper tree is forgotten with the overlay; where it is kept, EXDEV, as Linux says
 * without "redirect_dir": there is no place to note where the lower one is.
 *
 * <p>All methods are called with the overlay's lock held.
 */
record OverlayMove(OverlayDirectory from, String name, OverlayDirectory to, String newName) {

  void renameLocked(int flags) throws ErrnoException {
    Vnode moved = from.requireEntry(name);
    Vnode other = to.find(newName);
    if ((flags & RenameFlags.RENAME_EXCHANGE) != 0) {
      exchangeLocked(moved, to.requireEntry(newName));
      return;
    }
    if (other != null && (flags & RenameFlags.RENAME_NOREPLACE) != 0) {
      throw new ErrnoException(Errno.EEXIST);
    }
    if (same(moved, other)) {
      return;
    }
    OverlayDirectory.requireNameAllowed(from.fs(), newName);
    requireMovableLocked(moved, other);
    Directory upperTo = to.requireUpperLocked();
    if (moved instanceof OverlayDirectory directory) {
      moveDirectoryLocked(directory, other, upperTo);
    } else {
      ((OverlayEntry) moved).copyUp();
      if (other instanceof OverlayEntry victim) {
        victim.partLocked();
      }
      from.upper().rename(name, upperTo, newName);
      to.hideLowerLocked(newName);
      from.hideLowerLocked(name);
    }
  }

  private static boolean same(Vnode moved, Vnode replaced) throws ErrnoException {
    if (replaced == null || moved instanceof Directory || replaced instanceof Directory) {
      return moved == replaced;
    }
    return moved.stat().sameFile(replaced.stat());
  }

  private void requireMovableLocked(Vnode moved, Vnode replaced) throws ErrnoException {
    if (!(moved instanceof OverlayDirectory)) {
      if (replaced instanceof Directory) {
        throw new ErrnoException(Errno.EISDIR);
      }
      return;
    }
    requireOutside(moved, to);
    if (replaced instanceof OverlayDirectory directory) {
      directory.requireEmptyLocked();
    } else if (replaced != null) {
      throw new ErrnoException(Errno.ENOTDIR);
    }
  }

  private static void requireOutside(Vnode moved, OverlayDirectory target) throws ErrnoException {
    for (OverlayDirectory at = target; at != at.parent(); at = (OverlayDirectory) at.parent()) {
      if (at == moved) {
        throw new ErrnoException(Errno.EINVAL);
      }
    }
  }

  private void moveDirectoryLocked(OverlayDirectory moved, Vnode replaced, Directory upperTo)
      throws ErrnoException {
    moved.requireCarriedLocked();
    moved.requireUpperLocked();
    if (replaced instanceof OverlayDirectory gone) {
      gone.partLocked();
      to.forgetLocked(newName, gone);
    }
    to.settling(newName, moved);
    from.upper().rename(name, upperTo, newName);
    to.hideLowerLocked(newName);
    from.hideLowerLocked(name);
    from.leftLocked(name);
    moved.settledLocked(to, newName);
  }

  // ---- exchanging ----

  private void exchangeLocked(Vnode moved, Vnode other) throws ErrnoException {
    if (same(moved, other)) {
      return;
    }
    requireOutside(moved, to);
    requireOutside(other, from);
    raiseLocked(moved);
    raiseLocked(other);
    from.requireUpperLocked().rename(name, to.requireUpperLocked(), newName, FLAG);
    from.leftLocked(name);
    to.leftLocked(newName);
    settleLocked(moved, to, newName);
    settleLocked(other, from, name);
    to.hideLowerLocked(newName);
    from.hideLowerLocked(name);
  }

  private static final int FLAG = RenameFlags.RENAME_EXCHANGE;

  private static void raiseLocked(Vnode file) throws ErrnoException {
    if (file instanceof OverlayDirectory directory) {
      directory.requireCarriedLocked();
      directory.requireUpperLocked();
    } else {
      ((OverlayEntry) file).copyUp();
    }
  }

  private static void settleLocked(Vnode file, OverlayDirectory where, String as) {
    if (file instanceof OverlayDirectory directory) {
      where.settling(as, directory);
      directory.settledLocked(where, as);
    }
  }
}

package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.Stat;

/** The calls that look at or change a file's attributes: who may, and what they clear beside. */
final class Attributes {
  void access(PathContext context, Resolved found, int amode) throws ErrnoException {
    requireAccessMode(amode);
    access(context, found.mount(), found.require(), amode);
  }

  private static void requireAccessMode(int amode) throws ErrnoException {
    if ((amode & ~(Mode.R_OK | Mode.W_OK | Mode.X_OK)) != 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
  }

  void access(PathContext context, Mount mount, Vnode vnode, int amode) throws ErrnoException {
    requireAccessMode(amode);
    if (amode == Mode.F_OK) {
      return;
    }
    if ((amode & Mode.W_OK) != 0 && mount.readOnly() && heldReadOnly(vnode)) {
      throw new ErrnoException(Errno.EROFS);
    }
    vnode.access(amode, context.credentials());
  }

  void chmod(PathContext context, AttributeTarget target, int mode) throws ErrnoException {
    if (target.vnode() instanceof Symlink) {
      throw new ErrnoException(Errno.EOPNOTSUPP);
    }
    requireWritable(target.mount());
    Credentials who = context.credentials();
    int permissions = Mode.permissions(mode);
    if (!who.isRoot() && !target.unchecked(who)) {
      Stat stat = target.stat();
      requireOwner(stat, who);
      if (!who.inGroup(stat.gid())) {
        permissions &= ~Mode.S_ISGID;
      }
    }
    target.chmod(permissions);
  }

  void chown(PathContext context, AttributeTarget target, int uid, int gid) throws ErrnoException {
    requireWritable(target.mount());
    Credentials who = context.credentials();
    if (who.isRoot() || target.unchecked(who)) {
      target.chown(uid, gid);
    } else {
      chownChecked(who, target, uid, gid);
    }
  }

  /** By somebody other than root: the bits that would make the file run as its group may go. */
  private static void chownChecked(Credentials who, AttributeTarget target, int uid, int gid)
      throws ErrnoException {
    Stat stat = target.stat();
    int left = stat.isDirectory() ? stat.permissions() : SetIdBits.left(stat, who);
    boolean nothing = uid == -1 && gid == -1 && left == stat.permissions();
    if (!nothing) {
      boolean keepsOwner = uid == -1 || uid == stat.uid();
      boolean ownGroup = gid == -1 || gid == stat.gid() || who.inGroup(gid);
      if (stat.uid() != who.uid() || !keepsOwner || !ownGroup) {
        throw new ErrnoException(Errno.EPERM);
      }
    }
    target.chown(uid, gid);
    if (left != stat.permissions()) {
      target.chmod(who.inGroup(target.stat().gid()) ? left : left & ~Mode.S_ISGID);
    }
  }

  void utimens(PathContext context, AttributeTarget target, long atimeNanos, long mtimeNanos)
      throws ErrnoException {
    if (atimeNanos == Vnode.UTIME_OMIT && mtimeNanos == Vnode.UTIME_OMIT) {
      return;
    }
    requireWritable(target.mount());
    requireTimesChange(context.credentials(), target, atimeNanos, mtimeNanos);
    long now = now();
    target.utimens(
        atimeNanos == Vnode.UTIME_NOW ? now : atimeNanos,
        mtimeNanos == Vnode.UTIME_NOW ? now : mtimeNanos);
  }

  private static void requireTimesChange(
      Credentials who, AttributeTarget target, long atimeNanos, long mtimeNanos)
      throws ErrnoException {
    if (who.isRoot() || target.unchecked(who)) {
      return;
    }
    Stat stat = target.stat();
    if (stat.uid() == who.uid()) {
      return;
    }
    if (atimeNanos != Vnode.UTIME_NOW || mtimeNanos != Vnode.UTIME_NOW) {
      throw new ErrnoException(Errno.EPERM);
    }
    PermissionCheck.require(stat, who, Mode.W_OK);
  }

  void truncate(PathContext context, Resolved found, long size) throws ErrnoException {
    if (size < 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    Vnode vnode = found.require();
    if (vnode instanceof Directory) {
      throw new ErrnoException(Errno.EISDIR);
    }
    if (!(vnode instanceof RegularFile file)) {
      throw new ErrnoException(Errno.EINVAL);
    }
    requireWritable(found.mount());
    PermissionCheck.require(vnode, context.credentials(), Mode.W_OK);
    file.truncate(size);
    SetIdBits.contentsChanged(AttributeTarget.of(found), context.credentials());
  }

  /** EROFS on a read-only mount. */
  static void requireWritable(Mount mount) throws ErrnoException {
    if (mount.readOnly()) {
      throw new ErrnoException(Errno.EROFS);
    }
  }

  /** Whether a read-only mount keeps the file from being written: devices and FIFOs it does not. */
  static boolean heldReadOnly(Vnode vnode) {
    return vnode instanceof RegularFile || vnode instanceof Directory || vnode instanceof Symlink;
  }

  /** The time of day in nanoseconds since the epoch, as fine as the times of files are. */
  static long now() {
    return System.currentTimeMillis() * 1_000_000L;
  }

  private static void requireOwner(Stat stat, Credentials who) throws ErrnoException {
    if (stat.uid() != who.uid()) {
      throw new ErrnoException(Errno.EPERM);
    }
  }
}

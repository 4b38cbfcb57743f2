package dev.vos.vfs;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;

/**
 * A file whose attributes are to be changed, reached by path (data is null) or as an open file.
 *
 * @param mount the mount it is seen through
 */
record AttributeTarget(Mount mount, Vnode vnode, FileData data) {
  static AttributeTarget of(Resolved found) throws ErrnoException {
    return new AttributeTarget(found.mount(), found.require(), null);
  }

  static AttributeTarget of(Opened file) {
    return new AttributeTarget(file.where().mount(), file.vnode(), file.data());
  }

  Stat stat() throws ErrnoException {
    return data != null ? data.stat() : vnode.stat();
  }

  void chmod(int permissions) throws ErrnoException {
    if (data != null) {
      data.chmod(permissions);
    } else {
      vnode.chmod(permissions);
    }
  }

  void chown(int uid, int gid) throws ErrnoException {
    if (data != null) {
      data.chown(uid, gid);
    } else {
      vnode.chown(uid, gid);
    }
  }

  void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    if (data != null) {
      data.utimens(atimeNanos, mtimeNanos);
    } else {
      vnode.utimens(atimeNanos, mtimeNanos);
    }
  }

  boolean unchecked(Credentials who) {
    return PermissionCheck.unchecked(vnode, who);
  }
}

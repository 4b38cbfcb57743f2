package dev.vos.vfs;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;

/**
 * A directory whose entries nobody can change: of /dev, /proc and the like. Everything that would
 * change one fails with EROFS.
 */
public interface ReadOnlyDirectory extends Directory {
  @Override
  default FileData create(String name, int mode, Credentials owner, int flags)
      throws ErrnoException {
    throw new ErrnoException(Errno.EROFS);
  }

  @Override
  default Directory mkdir(String name, int mode, Credentials owner) throws ErrnoException {
    throw new ErrnoException(Errno.EROFS);
  }

  @Override
  default Symlink symlink(String name, String target, Credentials owner) throws ErrnoException {
    throw new ErrnoException(Errno.EROFS);
  }

  @Override
  default Vnode mknod(String name, int mode, long rdev, Credentials owner) throws ErrnoException {
    throw new ErrnoException(Errno.EROFS);
  }

  @Override
  default void link(String name, Vnode existing) throws ErrnoException {
    throw new ErrnoException(Errno.EROFS);
  }

  @Override
  default void unlink(String name) throws ErrnoException {
    throw new ErrnoException(Errno.EROFS);
  }

  @Override
  default void rmdir(String name) throws ErrnoException {
    throw new ErrnoException(Errno.EROFS);
  }

  @Override
  default void rename(String name, Directory newParent, String newName) throws ErrnoException {
    throw new ErrnoException(Errno.EROFS);
  }

  @Override
  default void chmod(int permissions) throws ErrnoException {
    throw new ErrnoException(Errno.EROFS);
  }

  @Override
  default void chown(int uid, int gid) throws ErrnoException {
    throw new ErrnoException(Errno.EROFS);
  }

  @Override
  default void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    throw new ErrnoException(Errno.EROFS);
  }

  @Override
  default boolean removed() {
    return false;
  }
}

package dev.vos.vfs;

import dev.vos.abi.ErrnoException;

/** A symbolic link. */
public non-sealed interface Symlink extends Vnode {
  /** readlink(2): the target as it was written. */
  String target() throws ErrnoException;
}

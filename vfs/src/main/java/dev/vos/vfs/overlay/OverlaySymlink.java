package dev.vos.vfs.overlay;

import dev.vos.abi.ErrnoException;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vnode;

/** A symbolic link of an overlay. */
final class OverlaySymlink extends OverlayEntry implements Symlink {
  OverlaySymlink(OverlayDirectory parent, String name, Vnode lower, Vnode upper) {
    super(parent, name, lower, upper);
  }

  @Override
  public String target() throws ErrnoException {
    return ((Symlink) real()).target();
  }
}

package dev.vos.vfs.overlay;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.vfs.Device;
import dev.vos.vfs.Fifo;
import dev.vos.vfs.FileSystemDriver;
import dev.vos.vfs.RegularFile;
import dev.vos.vfs.Socket;
import dev.vos.vfs.Symlink;
import dev.vos.vfs.Vnode;
import java.nio.file.Path;
import java.util.Optional;

/** A file of an overlay that is no directory: the lower tree's until it is copied up. */
abstract class OverlayEntry {
  final OverlayDirectory parent;
  final String name;
  private final Vnode lower; // null if the file was found in the upper tree
  private volatile Vnode upper; // null until copied up

  OverlayEntry(OverlayDirectory parent, String name, Vnode lower, Vnode upper) {
    this.parent = parent;
    this.name = name;
    this.lower = lower;
    this.upper = upper;
  }

  /** The entry of a directory by what the trees have, one of which may be null. */
  static Vnode of(OverlayDirectory parent, String name, Vnode below, Vnode above) {
    Vnode either = above != null ? above : below;
    if (either instanceof RegularFile) {
      return new OverlayFile(parent, name, below, above);
    } else if (either instanceof Symlink) {
      return new OverlaySymlink(parent, name, below, above);
    } else if (either instanceof Fifo) {
      return new OverlayFifo(parent, name, below, above);
    } else if (either instanceof Socket) {
      return new OverlaySocket(parent, name, below, above);
    } else if (either instanceof Device) {
      return new OverlayDevice(parent, name, below, above);
    }
    throw new AssertionError(either);
  }

  final OverlayFileSystem fs() {
    return parent.fs();
  }

  public final FileSystemDriver driver() {
    return fs();
  }

  /** The file as it is now, in one tree or the other. */
  final Vnode real() {
    Vnode copy = upper;
    return copy != null ? copy : lower;
  }

  final boolean copiedUp() {
    return upper != null;
  }

  /** The file in the upper tree, copied there if need be. */
  final Vnode copyUp() throws ErrnoException {
    Vnode copy = upper;
    if (copy == null) {
      synchronized (fs().lock) {
        copy = CopyUp.fileLocked(parent, name, lower);
        upper = copy;
      }
    }
    return copy;
  }

  /** The same for a file whose bytes are about to be thrown away. */
  final Vnode copyUpEmpty() throws ErrnoException {
    Vnode copy = upper;
    if (copy == null) {
      synchronized (fs().lock) {
        copy = CopyUp.emptyFileLocked(parent, name, lower);
        upper = copy;
      }
    }
    return copy;
  }

  /**
   * About to lose its name: those who have it open in the lower tree get a copy of their own, which
   * can be unlinked. Where there is no room for one they keep the original, linked as it is.
   */
  final void partLocked() throws ErrnoException {
    if (upper != null || !fs().isOpenLocked(lower)) {
      return;
    }
    try {
      copyUp();
    } catch (ErrnoException e) {
      if (e.errno() != Errno.ENOSPC) {
        throw e;
      }
    }
  }

  public final Stat stat() throws ErrnoException {
    Vnode copy = upper;
    return copy == null ? lower.stat() : fs().identified(copy.stat());
  }

  public final void chmod(int permissions) throws ErrnoException {
    copyUp().chmod(permissions);
  }

  public final void chown(int uid, int gid) throws ErrnoException {
    copyUp().chown(uid, gid);
  }

  public final void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    copyUp().utimens(atimeNanos, mtimeNanos);
  }

  public final Optional<Path> readOnlyHostPath() {
    return copiedUp() && !fs().kept() ? Optional.empty() : real().readOnlyHostPath();
  }
}

package dev.vos.vfs.overlay;

import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.vfs.FileData;
import dev.vos.vfs.RegularFile;
import dev.vos.vfs.Vnode;

/** A regular file of an overlay. */
final class OverlayFile extends OverlayEntry implements RegularFile {
  OverlayFile(OverlayDirectory parent, String name, Vnode lower, Vnode upper) {
    super(parent, name, lower, upper);
  }

  @Override
  public FileData open(int flags) throws ErrnoException {
    if (OpenFlags.writable(flags)) {
      boolean truncates = OpenFlags.has(flags, OpenFlags.O_TRUNC);
      return openUpper((RegularFile) (truncates ? copyUpEmpty() : copyUp()), flags);
    }
    if (real() instanceof RegularFile copy && copiedUp()) {
      return openUpper(copy, flags);
    }
    synchronized (fs().lock) {
      if (parent.upperEntry(name) instanceof RegularFile copy) {
        return openUpper(copy, flags);
      }
      return OverlayFileData.ofLowerLocked(this, flags, (RegularFile) real());
    }
  }

  private FileData openUpper(RegularFile copy, int flags) throws ErrnoException {
    return new OverlayFileData(this, flags, copy.open(flags), null);
  }

  @Override
  public void truncate(long size) throws ErrnoException {
    RegularFile copy = (RegularFile) (size == 0 ? copyUpEmpty() : copyUp());
    copy.truncate(size);
  }
}

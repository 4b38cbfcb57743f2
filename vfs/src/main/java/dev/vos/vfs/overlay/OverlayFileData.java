package dev.vos.vfs.overlay;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.vfs.FileData;
import dev.vos.vfs.FileId;
import dev.vos.vfs.RegularFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * An overlay's file as somebody has opened it. One that was opened for reading in the lower tree
 * goes over to the copy once somebody has the file copied up.
 */
final class OverlayFileData implements FileData {
  private final OverlayFile file;
  private final int flags;
  private final FileId lowerId; // null if it was opened in the upper tree
  private FileData data; // guarded by this
  private boolean below; // guarded by this; whether it is still the lower tree's
  private boolean closed; // guarded by this

  OverlayFileData(OverlayFile file, int flags, FileData data, FileId lowerId) {
    this.file = file;
    this.flags = flags;
    this.data = data;
    this.lowerId = lowerId;
    this.below = lowerId != null;
  }

  /** Opens a file of the lower tree for reading. The caller holds the overlay's lock. */
  static OverlayFileData ofLowerLocked(OverlayFile file, int flags, RegularFile lower)
      throws ErrnoException {
    return ofLowerLocked(file, flags, lower.open(flags));
  }

  private static OverlayFileData ofLowerLocked(OverlayFile file, int flags, FileData data)
      throws ErrnoException {
    FileId id = FileId.of(data.stat());
    OverlayFileData reader = new OverlayFileData(file, flags, data, id);
    file.fs().openedLowerLocked(id, reader);
    return reader;
  }

  private synchronized FileData data() throws ErrnoException {
    if (closed) {
      throw new ErrnoException(Errno.EBADF);
    }
    return data;
  }

  /** Goes on with a copy. Called with the overlay's lock held. */
  synchronized void switchTo(RegularFile copy) throws ErrnoException {
    if (!closed) {
      FileData old = data;
      data = copy.open(flags & ~OpenFlags.O_TRUNC);
      below = false;
      old.close();
    }
  }

  /** The open copy: for changes through a descriptor that was opened for reading (fchmod). */
  private FileData copiedUp() throws ErrnoException {
    if (isBelow()) {
      file.copyUp();
    }
    return data();
  }

  private synchronized boolean isBelow() {
    return below;
  }

  @Override
  public RegularFile file() {
    return file;
  }

  @Override
  public int read(ByteBuffer dst, long position) throws ErrnoException {
    FileData now = data();
    try {
      return now.read(dst, position);
    } catch (ErrnoException e) {
      FileData copy = data();
      if (e.errno() != Errno.EBADF || copy == now) {
        throw e;
      }
      return copy.read(dst, position); // it was copied up and closed while we read
    }
  }

  @Override
  public int write(ByteBuffer src, long position) throws ErrnoException {
    return data().write(src, position);
  }

  @Override
  public long append(ByteBuffer src) throws ErrnoException {
    return data().append(src);
  }

  @Override
  public long size() throws ErrnoException {
    return data().size();
  }

  @Override
  public void truncate(long size) throws ErrnoException {
    data().truncate(size);
  }

  @Override
  public void sync() throws ErrnoException {
    if (OpenFlags.writable(flags)) {
      data().sync();
    }
  }

  @Override
  public void syncData() throws ErrnoException {
    if (OpenFlags.writable(flags)) {
      data().syncData();
    }
  }

  @Override
  public void allocate(int mode, long offset, long length) throws ErrnoException {
    data().allocate(mode, offset, length);
  }

  @Override
  public long seekData(long offset) throws ErrnoException {
    return data().seekData(offset);
  }

  @Override
  public long seekHole(long offset) throws ErrnoException {
    return data().seekHole(offset);
  }

  @Override
  public FileData reopen(int again) throws ErrnoException {
    synchronized (file.fs().lock) {
      if (isBelow() && !OpenFlags.writable(again)) {
        return ofLowerLocked(file, again, data().reopen(again));
      }
      return new OverlayFileData(file, again, copiedUp().reopen(again), null);
    }
  }

  @Override
  public Path onHost() throws ErrnoException {
    return data().onHost();
  }

  @Override
  public Stat stat() throws ErrnoException {
    return file.fs().identified(data().stat());
  }

  @Override
  public void chmod(int permissions) throws ErrnoException {
    copiedUp().chmod(permissions);
  }

  @Override
  public void chown(int uid, int gid) throws ErrnoException {
    copiedUp().chown(uid, gid);
  }

  @Override
  public void utimens(long atimeNanos, long mtimeNanos) throws ErrnoException {
    copiedUp().utimens(atimeNanos, mtimeNanos);
  }

  @Override
  public void close() throws ErrnoException {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      data.close();
    }
    if (lowerId != null) {
      file.fs().closedLower(lowerId, this);
    }
  }
}

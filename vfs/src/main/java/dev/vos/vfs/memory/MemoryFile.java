package dev.vos.vfs.memory;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.FallocateFlags;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileData;
import dev.vos.vfs.RegularFile;
import java.nio.ByteBuffer;

/**
 * A regular file in memory. All who have it open share its bytes, which go when the file has
 * neither a name nor anybody who has it open.
 */
final class MemoryFile extends Inode implements RegularFile {
  /** How a file without a name came to be so. */
  enum Naming {
    NAMED,
    /** Made by O_TMPFILE: it may get a name. */
    NOT_YET,
    /** Unlinked, or made by O_TMPFILE with O_EXCL. */
    NEVER_AGAIN
  }

  private final Object openLock = new Object();
  private int openCount; // guarded by openLock
  private Naming naming; // guarded by openLock
  private boolean discarded; // guarded by openLock

  /** Held by those who write; taken before {@link #openLock}. */
  private final Object sizeLock = new Object();

  private final SparseBytes bytes; // changed with sizeLock held
  private volatile long size; // set with sizeLock held

  MemoryFile(MemoryDirectory parent, int permissions, Credentials owner) {
    this(parent, permissions, owner, Naming.NAMED);
  }

  MemoryFile(MemoryDirectory parent, int permissions, Credentials owner, Naming naming) {
    super(parent, Mode.S_IFREG | permissions, owner, naming == Naming.NAMED ? 1 : 0);
    this.naming = naming;
    this.bytes = new SparseBytes(new SlotFile(fs.store(), number()), fs.quota());
  }

  @Override
  public FileData open(int flags) throws ErrnoException {
    synchronized (openLock) {
      if (discarded) {
        throw new ErrnoException(Errno.ENOENT); // somebody was faster, the bytes have gone
      }
      openCount++;
    }
    if (OpenFlags.has(flags, OpenFlags.O_TRUNC) && OpenFlags.writable(flags)) {
      resize(0);
    }
    return new MemoryFileData(this, flags);
  }

  void closed() throws ErrnoException {
    synchronized (openLock) {
      openCount--;
      discardIfUnusedLocked();
    }
  }

  /** The last name has been removed. */
  void unlinked() throws ErrnoException {
    synchronized (openLock) {
      naming = Naming.NEVER_AGAIN;
      discardIfUnusedLocked();
    }
  }

  /** Whether it may get a name: ENOENT if it has lost its last one. */
  void requireLinkable() throws ErrnoException {
    synchronized (openLock) {
      if (naming == Naming.NEVER_AGAIN) {
        throw new ErrnoException(Errno.ENOENT);
      }
    }
  }

  /** It has a name now. */
  void linked() {
    synchronized (openLock) {
      naming = Naming.NAMED;
    }
  }

  private void discardIfUnusedLocked() throws ErrnoException {
    if (openCount == 0 && naming != Naming.NAMED && !discarded) {
      discarded = true;
      fs.quota().fileGone();
      bytes.discard();
    }
  }

  // ---- bytes ----

  int read(ByteBuffer dst, long position) throws ErrnoException {
    accessed();
    long end = size;
    if (position >= end) {
      return 0;
    }
    int start = dst.position();
    int limit = dst.limit();
    dst.limit(start + (int) Math.min(limit - start, end - position));
    try {
      bytes.read(dst, position);
    } finally {
      dst.limit(limit);
    }
    return dst.position() - start;
  }

  int write(ByteBuffer src, long position) throws ErrnoException {
    requireSize(position, src.remaining());
    synchronized (sizeLock) {
      return writeLocked(src, position);
    }
  }

  /** Writes at the end; the offset after what was written. */
  long append(ByteBuffer src) throws ErrnoException {
    synchronized (sizeLock) {
      requireSize(size, src.remaining());
      writeLocked(src, size);
      return size;
    }
  }

  private int writeLocked(ByteBuffer src, long position) throws ErrnoException {
    if (!src.hasRemaining()) {
      return 0;
    }
    int written = bytes.write(src, position);
    size = Math.max(size, position + written);
    modified();
    return written;
  }

  void resize(long newSize) throws ErrnoException {
    requireSize(newSize, 0);
    synchronized (sizeLock) {
      boolean cuts = newSize <= size;
      size = newSize;
      if (cuts) {
        bytes.punch(newSize, Long.MAX_VALUE); // also what was allocated behind the end
      }
    }
    modified();
  }

  /** fallocate(2) with what tmpfs knows of it. */
  void allocate(int mode, long offset, long length) throws ErrnoException {
    int punch = FallocateFlags.FALLOC_FL_PUNCH_HOLE | FallocateFlags.FALLOC_FL_KEEP_SIZE;
    if (mode != 0 && mode != FallocateFlags.FALLOC_FL_KEEP_SIZE && mode != punch) {
      throw new ErrnoException(Errno.EOPNOTSUPP);
    }
    long end = offset + length;
    if (end < 0) {
      throw new ErrnoException(Errno.EFBIG);
    }
    synchronized (sizeLock) {
      if (mode == punch) {
        bytes.punch(offset, end);
      } else {
        bytes.reserve(offset, end);
        size = mode == 0 ? Math.max(size, end) : size;
      }
    }
    modified();
  }

  long seekData(long offset) throws ErrnoException {
    requireInside(offset);
    long data = bytes.nextData(offset);
    if (data >= size) {
      throw new ErrnoException(Errno.ENXIO);
    }
    return data;
  }

  long seekHole(long offset) throws ErrnoException {
    requireInside(offset);
    return Math.min(size, bytes.nextHole(offset));
  }

  private void requireInside(long offset) throws ErrnoException {
    if (offset < 0 || offset >= size) {
      throw new ErrnoException(Errno.ENXIO);
    }
  }

  private static void requireSize(long position, long more) throws ErrnoException {
    if (position > Long.MAX_VALUE - BLOCK - more) {
      throw new ErrnoException(Errno.EFBIG);
    }
  }

  @Override
  long sizeInBytes() {
    return size;
  }

  @Override
  long pages() {
    return bytes.pages();
  }
}

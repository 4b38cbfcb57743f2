package dev.vos.vfs.memory;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileData;
import dev.vos.vfs.RegularFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

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

  /** Replaced once at most, when they move to the host. */
  private volatile FileBytes bytes;

  MemoryFile(MemoryDirectory parent, int permissions, Credentials owner) {
    this(parent, permissions, owner, Naming.NAMED);
  }

  MemoryFile(MemoryDirectory parent, int permissions, Credentials owner, Naming naming) {
    super(parent, Mode.S_IFREG | permissions, owner, naming == Naming.NAMED ? 1 : 0);
    this.naming = naming;
    this.bytes = new HeapBytes(new SparseBytes(new SlotFile(fs.store(), number()), fs.quota()));
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
    return bytes.read(dst, position);
  }

  int write(ByteBuffer src, long position) throws ErrnoException {
    requireSize(position, src.remaining());
    int written = bytes.write(src, position);
    if (written > 0) {
      modified();
    }
    return written;
  }

  /** Writes at the end; the offset after what was written. */
  long append(ByteBuffer src) throws ErrnoException {
    boolean something = src.hasRemaining();
    long end = bytes.append(src);
    if (something) {
      modified();
    }
    return end;
  }

  void resize(long newSize) throws ErrnoException {
    requireSize(newSize, 0);
    bytes.resize(newSize);
    modified();
  }

  /** fallocate(2) with what tmpfs knows of it. */
  void allocate(int mode, long offset, long length) throws ErrnoException {
    bytes.allocate(mode, offset, length);
    modified();
  }

  long seekData(long offset) throws ErrnoException {
    return bytes.seekData(offset);
  }

  long seekHole(long offset) throws ErrnoException {
    return bytes.seekHole(offset);
  }

  /** Moves the bytes to the host, unless they are there; the host's name of them. */
  Path onHost() throws ErrnoException {
    if (bytes instanceof HeapBytes here) {
      bytes = here.move();
    }
    return bytes.hostPath().orElseThrow(() -> new ErrnoException(Errno.ENODEV));
  }

  static void requireSize(long position, long more) throws ErrnoException {
    if (position > Long.MAX_VALUE - BLOCK - more) {
      throw new ErrnoException(Errno.EFBIG);
    }
  }

  @Override
  long sizeInBytes() {
    return bytes.size();
  }

  @Override
  long pages() {
    return bytes.pages();
  }
}

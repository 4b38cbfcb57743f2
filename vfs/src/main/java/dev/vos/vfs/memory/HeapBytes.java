package dev.vos.vfs.memory;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.FallocateFlags;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Bytes in memory, until they move to the host. Calls that come after that, or are overtaken by it,
 * are answered by where they are then.
 */
final class HeapBytes implements FileBytes {
  private static final int CHUNK = 1 << 16;

  /** Held by those who write. */
  private final Object sizeLock = new Object();

  private final SparseBytes bytes; // changed with sizeLock held
  private volatile long size; // set with sizeLock held
  private volatile HostBytes moved; // set with sizeLock held; null: not moved

  HeapBytes(SparseBytes bytes) {
    this.bytes = bytes;
  }

  /** Moves to the host for good. */
  HostBytes move() throws ErrnoException {
    synchronized (sizeLock) {
      if (moved != null) {
        return moved;
      }
      HostBytes host = HostBytes.create();
      try {
        copyLocked(host);
      } catch (ErrnoException refused) {
        host.discard();
        throw refused;
      }
      moved = host;
      bytes.discard();
      return host;
    }
  }

  private void copyLocked(HostBytes host) throws ErrnoException {
    host.resize(size);
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    for (long at = bytes.nextData(0); at < size; ) {
      long end = Math.min(size, bytes.nextHole(at));
      while (at < end) {
        chunk.clear().limit((int) Math.min(CHUNK, end - at));
        bytes.read(chunk, at);
        at += host.write(chunk.flip(), at);
      }
      at = bytes.nextData(at);
    }
  }

  @Override
  public int read(ByteBuffer dst, long position) throws ErrnoException {
    int start = dst.position();
    if (moved == null) {
      readHere(dst, position);
    }
    if (moved == null) {
      return dst.position() - start;
    }
    dst.position(start);
    return moved.read(dst, position);
  }

  private void readHere(ByteBuffer dst, long position) throws ErrnoException {
    long end = size;
    if (position >= end) {
      return;
    }
    int limit = dst.limit();
    dst.limit(dst.position() + (int) Math.min(limit - dst.position(), end - position));
    try {
      bytes.read(dst, position);
    } finally {
      dst.limit(limit);
    }
  }

  @Override
  public int write(ByteBuffer src, long position) throws ErrnoException {
    synchronized (sizeLock) {
      return moved != null ? moved.write(src, position) : writeLocked(src, position);
    }
  }

  @Override
  public long append(ByteBuffer src) throws ErrnoException {
    synchronized (sizeLock) {
      if (moved != null) {
        return moved.append(src);
      }
      MemoryFile.requireSize(size, src.remaining());
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
    return written;
  }

  @Override
  public void resize(long newSize) throws ErrnoException {
    synchronized (sizeLock) {
      if (moved != null) {
        moved.resize(newSize);
        return;
      }
      boolean cuts = newSize <= size;
      size = newSize;
      if (cuts) {
        bytes.punch(newSize, Long.MAX_VALUE); // also what was allocated behind the end
      }
    }
  }

  @Override
  public void allocate(int mode, long offset, long length) throws ErrnoException {
    int punch = FallocateFlags.FALLOC_FL_PUNCH_HOLE | FallocateFlags.FALLOC_FL_KEEP_SIZE;
    if (mode != 0 && mode != FallocateFlags.FALLOC_FL_KEEP_SIZE && mode != punch) {
      throw new ErrnoException(Errno.EOPNOTSUPP);
    }
    long end = offset + length;
    if (end < 0) {
      throw new ErrnoException(Errno.EFBIG);
    }
    synchronized (sizeLock) {
      if (moved != null) {
        moved.allocate(mode, offset, length);
      } else if (mode == punch) {
        bytes.punch(offset, end);
      } else {
        bytes.reserve(offset, end);
        size = mode == 0 ? Math.max(size, end) : size;
      }
    }
  }

  @Override
  public long seekData(long offset) throws ErrnoException {
    HostBytes host = moved;
    if (host != null) {
      return host.seekData(offset);
    }
    requireInside(offset);
    long data = bytes.nextData(offset);
    if (data >= size) {
      throw new ErrnoException(Errno.ENXIO);
    }
    return data;
  }

  @Override
  public long seekHole(long offset) throws ErrnoException {
    HostBytes host = moved;
    if (host != null) {
      return host.seekHole(offset);
    }
    requireInside(offset);
    return Math.min(size, bytes.nextHole(offset));
  }

  private void requireInside(long offset) throws ErrnoException {
    if (offset < 0 || offset >= size) {
      throw new ErrnoException(Errno.ENXIO);
    }
  }

  @Override
  public long size() {
    HostBytes host = moved;
    return host != null ? host.size() : size;
  }

  @Override
  public long pages() {
    HostBytes host = moved;
    return host != null ? host.pages() : bytes.pages();
  }

  @Override
  public void discard() throws ErrnoException {
    synchronized (sizeLock) {
      if (moved != null) {
        moved.discard();
      } else {
        bytes.discard();
      }
    }
  }

  @Override
  public Optional<Path> hostPath() {
    HostBytes host = moved;
    return host != null ? host.hostPath() : Optional.empty();
  }
}

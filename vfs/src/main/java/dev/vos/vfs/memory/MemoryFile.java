package dev.vos.vfs.memory;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.vfs.Credentials;
import dev.vos.vfs.FileData;
import dev.vos.vfs.RegularFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;

/**
 * A regular file in memory. All who have it open share one channel to its bytes; an empty file has
 * none. The bytes go when the file has neither a name nor anybody who has it open.
 */
final class MemoryFile extends Inode implements RegularFile {
  private final Object openLock = new Object();
  private int openCount; // guarded by openLock
  private boolean unlinked; // guarded by openLock
  private volatile FileChannel channel; // set with openLock held; null: nothing was ever written

  /** Held by those who write; taken before {@link #openLock}. */
  private final Object sizeLock = new Object();

  private volatile long size; // set with sizeLock held

  MemoryFile(MemoryDirectory parent, int permissions, Credentials owner) {
    super(parent, Mode.S_IFREG | permissions, owner, 1);
  }

  @Override
  public FileData open(int flags) throws ErrnoException {
    synchronized (openLock) {
      if (unlinked && openCount == 0) {
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
      unlinked = true;
      discardIfUnusedLocked();
    }
  }

  private void discardIfUnusedLocked() throws ErrnoException {
    if (openCount > 0 || !unlinked || channel == null) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw ByteStore.error(e);
    }
    channel = null;
    fs.store().delete(number());
  }

  // ---- bytes ----

  int read(ByteBuffer dst, long position) throws ErrnoException {
    accessed();
    if (position >= size) {
      return 0;
    }
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return Math.max(0, channel().read(dst, position));
        } catch (ClosedChannelException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } catch (IOException e) {
      throw ByteStore.error(e);
    } finally {
      restore(interrupted);
    }
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
    if (position > size) {
      fillHoleLocked(position);
    }
    int written = putLocked(src, position);
    modified();
    return written;
  }

  private int putLocked(ByteBuffer src, long position) throws ErrnoException {
    int start = src.position();
    boolean interrupted = Thread.interrupted();
    try {
      while (src.position() == start) {
        try {
          channel().write(src, position);
        } catch (ClosedChannelException e) {
          interrupted |= Thread.interrupted();
        }
      }
      int written = src.position() - start;
      size = Math.max(size, position + written);
      return written;
    } catch (IOException e) {
      throw ByteStore.error(e);
    } finally {
      restore(interrupted);
    }
  }

  /** Jimfs keeps every byte in the heap, so a hole has to be there for real. */
  private void fillHoleLocked(long end) throws ErrnoException {
    byte[] zeros = new byte[(int) Math.min(1 << 16, end - size)];
    while (size < end) {
      putLocked(ByteBuffer.wrap(zeros, 0, (int) Math.min(zeros.length, end - size)), size);
    }
  }

  void resize(long newSize) throws ErrnoException {
    requireSize(newSize, 0);
    synchronized (sizeLock) {
      if (newSize > size) {
        fillHoleLocked(newSize);
      } else if (newSize < size) {
        cutLocked(newSize);
      }
    }
    modified();
  }

  private void cutLocked(long newSize) throws ErrnoException {
    boolean interrupted = Thread.interrupted();
    try {
      while (size != newSize) {
        try {
          channel().truncate(newSize);
          size = newSize;
        } catch (ClosedChannelException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } catch (IOException e) {
      throw ByteStore.error(e);
    } finally {
      restore(interrupted);
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

  /** An interrupt of the thread would close the channel for all: it is set aside for a call. */
  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private FileChannel channel() throws ErrnoException {
    FileChannel open = channel;
    return open != null && open.isOpen() ? open : openChannel();
  }

  private FileChannel openChannel() throws ErrnoException {
    synchronized (openLock) {
      if (channel == null || !channel.isOpen()) {
        channel = fs.store().open(number());
      }
      return channel;
    }
  }
}

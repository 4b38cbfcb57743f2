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
  interface Use<T> {
    T on(FileChannel channel) throws IOException, ErrnoException;
  }

  private final Object openLock = new Object();
  private int openCount; // guarded by openLock
  private boolean unlinked; // guarded by openLock
  private FileChannel channel; // guarded by openLock; null while nothing was ever written

  /** Appending and extending look at the size first: one at a time. */
  private final Object sizeLock = new Object();

  MemoryFile(MemoryDirectory parent, int permissions, Credentials owner) {
    super(parent, Mode.S_IFREG | permissions, owner, 1);
  }

  @Override
  public FileData open(int flags) throws ErrnoException {
    synchronized (openLock) {
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
    if (!hasBytes()) {
      return 0;
    }
    return Math.max(0, use(open -> open.read(dst, position)));
  }

  int write(ByteBuffer src, long position) throws ErrnoException {
    if (!src.hasRemaining()) {
      return 0;
    }
    requireSize(position, src.remaining());
    int written =
        use(
            open -> {
              synchronized (sizeLock) {
                fillHole(open, position);
                return open.write(src, position);
              }
            });
    modified();
    return written;
  }

  long append(ByteBuffer src) throws ErrnoException {
    if (!src.hasRemaining()) {
      return sizeInBytes();
    }
    long end =
        use(
            open -> {
              synchronized (sizeLock) {
                long at = open.size();
                requireSize(at, src.remaining());
                return at + open.write(src, at);
              }
            });
    modified();
    return end;
  }

  @Override
  public void truncate(long size) throws ErrnoException {
    resize(size);
  }

  void resize(long size) throws ErrnoException {
    requireSize(size, 0);
    if (size > 0 || hasBytes()) {
      use(
          open -> {
            synchronized (sizeLock) {
              if (open.size() < size) {
                fillHole(open, size - 1);
                open.write(ByteBuffer.wrap(new byte[1]), size - 1);
              } else {
                open.truncate(size);
              }
              return null;
            }
          });
    }
    modified();
  }

  /** Jimfs keeps every byte in the heap, so a hole has to be there for real. */
  private static void fillHole(FileChannel open, long end) throws IOException {
    long at = open.size();
    byte[] zeros = new byte[(int) Math.min(1 << 16, Math.max(0, end - at))];
    while (at < end) {
      at += open.write(ByteBuffer.wrap(zeros, 0, (int) Math.min(zeros.length, end - at)), at);
    }
  }

  private static void requireSize(long position, long more) throws ErrnoException {
    if (position > Long.MAX_VALUE - BLOCK - more) {
      throw new ErrnoException(Errno.EFBIG);
    }
  }

  @Override
  long sizeInBytes() {
    if (!hasBytes()) {
      return 0;
    }
    try {
      return use(FileChannel::size);
    } catch (ErrnoException e) {
      throw new AssertionError("a file in memory has a size", e);
    }
  }

  private boolean hasBytes() {
    synchronized (openLock) {
      return channel != null;
    }
  }

  /** An interrupt of the thread would close the channel for all: it is set aside for the call. */
  private <T> T use(Use<T> call) throws ErrnoException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return call.on(channel());
        } catch (ClosedChannelException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } catch (IOException e) {
      throw ByteStore.error(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private FileChannel channel() throws ErrnoException {
    synchronized (openLock) {
      if (channel == null || !channel.isOpen()) {
        channel = fs.store().open(number());
      }
      return channel;
    }
  }
}

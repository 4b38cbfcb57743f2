package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An open file description: what all the descriptors made from one open, pipe, socket or accept by
 * dup, fork and inheritance share: the offset and the status flags.
 *
 * <p>Reference-counted. A new open file has one reference, its maker's; {@link HandleTable} holds
 * one a descriptor, and each look-up takes one for as long as a call runs. With the last {@link
 * #release} the file is closed, whatever process does that.
 *
 * <p>Methods that block take a {@link Waiter} and fail with EINTR through it; none holds a lock
 * while blocked. Buffers are used from position to limit.
 */
public abstract sealed class OpenFile
    permits RegularOpenFile,
        DirectoryStream,
        DeviceFile,
        PipeReadEnd,
        PipeWriteEnd,
        FifoBothEnds,
        HostFifoEnd,
        HostInput,
        HostOutput,
        SocketFile {
  /** The status flags that F_SETFL may change. */
  private static final int CHANGEABLE = OpenFlags.O_APPEND | OpenFlags.O_NONBLOCK;

  private final AtomicInteger references = new AtomicInteger(1);
  private volatile int flags;

  /**
   * An open file with one reference.
   *
   * @param flags access mode and status flags
   */
  OpenFile(int flags) {
    this.flags = flags & ~(OpenFlags.O_CLOEXEC | OpenFlags.O_CREAT | OpenFlags.O_EXCL);
  }

  /** Takes one more reference; the caller must hold one already or a lock that keeps one alive. */
  public final OpenFile acquire() {
    if (references.getAndIncrement() <= 0) {
      throw new AssertionError("open file used after its last release");
    }
    return this;
  }

  /** Gives one reference back; the last one closes the file. */
  public final void release() {
    int left = references.decrementAndGet();
    if (left < 0) {
      throw new AssertionError("open file released more often than acquired");
    }
    if (left == 0) {
      lastReferenceReleased();
    }
  }

  /** Access mode and status flags, as F_GETFL. */
  public final int flags() {
    return flags;
  }

  /** Changes O_APPEND and O_NONBLOCK, as F_SETFL; the other bits are ignored. */
  public final synchronized void setStatusFlags(int wanted) {
    flags = flags & ~CHANGEABLE | wanted & CHANGEABLE;
  }

  public final boolean nonBlocking() {
    return (flags & OpenFlags.O_NONBLOCK) != 0;
  }

  /**
   * read(2).
   *
   * @return the bytes read, 0 at end of file
   * @throws ErrnoException EBADF: not open for reading; EAGAIN, EINTR, EISDIR, EIO
   */
  public final int read(ByteBuffer dst, Waiter waiter) throws ErrnoException {
    requireReadable();
    return readBytes(dst, waiter);
  }

  /**
   * write(2).
   *
   * @return the bytes written
   * @throws ErrnoException EBADF: not open for writing; EAGAIN, EINTR, EPIPE, ENOSPC, EFBIG, EIO
   */
  public final int write(ByteBuffer src, Waiter waiter) throws ErrnoException {
    requireWritable();
    return writeBytes(src, waiter);
  }

  /** pread(2). */
  public final int pread(ByteBuffer dst, long position) throws ErrnoException {
    requireReadable();
    return readBytesAt(dst, position);
  }

  /** pwrite(2). */
  public final int pwrite(ByteBuffer src, long position) throws ErrnoException {
    requireWritable();
    return writeBytesAt(src, position);
  }

  /** lseek(2); whence 0, 1, 2 for SET, CUR, END. ESPIPE where there is no offset. */
  public long seek(long offset, int whence) throws ErrnoException {
    throw new ErrnoException(Errno.ESPIPE);
  }

  /** ftruncate(2). EINVAL where there is no size to set. */
  public void truncate(long size) throws ErrnoException {
    throw new ErrnoException(Errno.EINVAL);
  }

  /** fsync(2). EINVAL where there is nothing to synchronise. */
  public void sync() throws ErrnoException {
    throw new ErrnoException(Errno.EINVAL);
  }

  /** fstat(2). */
  public abstract Stat stat() throws ErrnoException;

  /** isatty(3). */
  public boolean isTerminal() {
    return false;
  }

  /**
   * The events of poll(2) that are true now: those of {@code events} and, whether asked or not,
   * POLLERR and POLLHUP. Where the state is not known without asking the host, a later change of an
   * asked event is announced through {@link #readiness()} from here on.
   */
  public abstract int ready(int events);

  /** Woken when the answer of {@link #ready} may have changed; empty where it never changes. */
  public abstract List<WaitQueue> readiness();

  /**
   * The descriptor of the JVM itself that stands behind this file, for host programs to inherit.
   */
  public OptionalInt hostDescriptor() {
    return OptionalInt.empty();
  }

  abstract int readBytes(ByteBuffer dst, Waiter waiter) throws ErrnoException;

  abstract int writeBytes(ByteBuffer src, Waiter waiter) throws ErrnoException;

  int readBytesAt(ByteBuffer dst, long position) throws ErrnoException {
    throw new ErrnoException(Errno.ESPIPE);
  }

  int writeBytesAt(ByteBuffer src, long position) throws ErrnoException {
    throw new ErrnoException(Errno.ESPIPE);
  }

  /** Called once, when nobody refers to the file any more. */
  abstract void lastReferenceReleased();

  private void requireReadable() throws ErrnoException {
    if (!OpenFlags.readable(flags)) {
      throw new ErrnoException(Errno.EBADF);
    }
  }

  private void requireWritable() throws ErrnoException {
    if (!OpenFlags.writable(flags)) {
      throw new ErrnoException(Errno.EBADF);
    }
  }
}

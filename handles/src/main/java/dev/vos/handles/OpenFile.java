package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.FallocateFlags;
import dev.vos.abi.Mode;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import dev.vos.vfs.FileId;
import dev.vos.vfs.FileLocks;
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
        PathHandle,
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

  /** The flags of open(2) that F_GETFL does not give back. */
  private static final int NOT_KEPT =
      OpenFlags.O_CLOEXEC
          | OpenFlags.O_CREAT
          | OpenFlags.O_EXCL
          | OpenFlags.O_NOCTTY
          | OpenFlags.O_TRUNC;

  private final AtomicInteger references = new AtomicInteger(1);
  private volatile int flags;

  /** The file by which locks on this open file are kept. */
  private record Locked(FileLocks locks, FileId file) {}

  /** guarded by this; null until a lock was asked for: nothing to give up at the end */
  private Locked locked;

  /**
   * An open file with one reference.
   *
   * @param flags access mode and status flags
   */
  OpenFile(int flags) {
    this.flags = flags & ~NOT_KEPT;
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
      giveUpLocks();
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

  /** Whether O_NONBLOCK is set: EAGAIN instead of blocking. */
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

  /**
   * pread(2): reads at {@code position} and leaves the offset.
   *
   * @throws ErrnoException EINVAL: a negative position; ESPIPE: no offset; and as {@link #read}
   */
  public final int pread(ByteBuffer dst, long position) throws ErrnoException {
    requirePosition(position);
    requireSeekable();
    requireReadable();
    return readBytesAt(dst, position);
  }

  /**
   * pwrite(2): writes at {@code position} and leaves the offset; with O_APPEND at the end, whatever
   * the position (BUGS of pwrite(2)).
   *
   * @throws ErrnoException EINVAL: a negative position; ESPIPE: no offset; and as {@link #write}
   */
  public final int pwrite(ByteBuffer src, long position) throws ErrnoException {
    requirePosition(position);
    requireSeekable();
    requireWritable();
    return writeBytesAt(src, position);
  }

  /**
   * lseek(2): moves the offset that all descriptors of the open file share.
   *
   * @param whence 0, 1, 2, 3, 4 for SET, CUR, END, DATA, HOLE
   * @return the new offset from the start
   * @throws ErrnoException ESPIPE: there is no offset; EINVAL: another whence, or the result would
   *     be negative; ENXIO: no data (or no hole) from there on; EOVERFLOW
   */
  public long seek(long offset, int whence) throws ErrnoException {
    throw new ErrnoException(Errno.ESPIPE);
  }

  /** ftruncate(2). EINVAL where there is no size to set. */
  public void truncate(long size) throws ErrnoException {
    throw new ErrnoException(Errno.EINVAL);
  }

  /**
   * fallocate(2). EINVAL: a negative offset, no length; EBADF: not open for writing; ESPIPE: a
   * pipe; ENODEV: no regular file; EOPNOTSUPP: not this mode here; EFBIG, ENOSPC.
   *
   * @param mode 0 or {@link dev.vos.abi.FallocateFlags}
   */
  public void allocate(int mode, long offset, long length) throws ErrnoException {
    requireAllocation(mode, offset, length);
    throw new ErrnoException(Mode.isFifo(stat().mode()) ? Errno.ESPIPE : Errno.ENODEV);
  }

  /** The checks of fallocate that come before the kind of file matters, in Linux's order. */
  final void requireAllocation(int mode, long offset, long length) throws ErrnoException {
    if (offset < 0 || length <= 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
    requireWritable();
    FallocateFlags.require(mode);
  }

  /** fdatasync(2). EINVAL where there is nothing to synchronise. */
  public void syncData() throws ErrnoException {
    sync();
  }

  /** fsync(2). EINVAL where there is nothing to synchronise. */
  public void sync() throws ErrnoException {
    throw new ErrnoException(Errno.EINVAL);
  }

  /** fstat(2). */
  public abstract Stat stat() throws ErrnoException;

  /**
   * flock(2) with LOCK_SH or LOCK_EX: waits. All descriptors of the open file have the lock, and it
   * goes with the last of them.
   *
   * @param locks of the tree of mounts
   * @throws ErrnoException EINTR
   */
  public final void lock(FileLocks locks, FileLocks.Kind kind, Waiter waiter)
      throws ErrnoException {
    Locked place = lockedIn(locks);
    place.locks().lock(place.file(), this, kind, waiter);
  }

  /** flock(2) with LOCK_NB. EAGAIN; a lock of another kind that was held before is lost then. */
  public final void lockNow(FileLocks locks, FileLocks.Kind kind) throws ErrnoException {
    Locked place = lockedIn(locks);
    place.locks().lockNow(place.file(), this, kind);
  }

  /** flock(2) with LOCK_UN; does nothing if there is no lock. */
  public final void unlock() {
    Locked place;
    synchronized (this) {
      place = locked;
    }
    if (place != null) {
      place.locks().unlock(place.file(), this);
    }
  }

  /**
   * The file by which record locks of fcntl(2) are kept; those that this open file owns
   * (F_OFD_SETLK) go when it is closed.
   */
  public final FileId recordLocksIn(FileLocks locks) throws ErrnoException {
    return lockedIn(locks).file();
  }

  private Locked lockedIn(FileLocks locks) throws ErrnoException {
    synchronized (this) {
      if (locked != null) {
        return locked;
      }
    }
    Locked place = new Locked(locks, FileId.of(stat()));
    synchronized (this) {
      locked = place;
      return place;
    }
  }

  private void giveUpLocks() {
    unlock();
    synchronized (this) {
      if (locked != null) {
        locked.locks().records().ended(this);
      }
    }
  }

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

  /** ESPIPE where there is no position, whatever the file is open for. */
  void requireSeekable() throws ErrnoException {
    // most have one
  }

  int readBytesAt(ByteBuffer dst, long position) throws ErrnoException {
    throw new ErrnoException(Errno.ESPIPE);
  }

  int writeBytesAt(ByteBuffer src, long position) throws ErrnoException {
    throw new ErrnoException(Errno.ESPIPE);
  }

  /** Called once, when nobody refers to the file any more. */
  abstract void lastReferenceReleased();

  static void requirePosition(long position) throws ErrnoException {
    if (position < 0) {
      throw new ErrnoException(Errno.EINVAL);
    }
  }

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

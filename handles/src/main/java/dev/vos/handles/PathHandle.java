package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.Stat;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import dev.vos.vfs.Opened;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What open(2) gives with O_PATH: a place in the file system, good for fstat, fchdir, dup and as
 * the start of the openat family. Everything that would touch the file itself fails with EBADF.
 */
public final class PathHandle extends OpenFile {
  private final Opened opened;

  /**
   * A handle on what {@link dev.vos.vfs.Vfs#open} found.
   *
   * @param flags those of open, O_PATH among them
   */
  public PathHandle(Opened opened, int flags) {
    super(flags);
    this.opened = opened;
  }

  /** What was opened. */
  public Opened opened() {
    return opened;
  }

  @Override
  int readBytes(ByteBuffer dst, Waiter waiter) throws ErrnoException {
    throw new ErrnoException(Errno.EBADF);
  }

  @Override
  int writeBytes(ByteBuffer src, Waiter waiter) throws ErrnoException {
    throw new ErrnoException(Errno.EBADF);
  }

  @Override
  public long seek(long offset, int whence) throws ErrnoException {
    throw new ErrnoException(Errno.EBADF);
  }

  @Override
  public void truncate(long size) throws ErrnoException {
    throw new ErrnoException(Errno.EBADF);
  }

  @Override
  public void sync() throws ErrnoException {
    throw new ErrnoException(Errno.EBADF);
  }

  @Override
  public Stat stat() throws ErrnoException {
    return opened.stat();
  }

  /** POLLNVAL, as for a descriptor that is not open. */
  @Override
  public int ready(int events) {
    return Poll.NVAL;
  }

  @Override
  public List<WaitQueue> readiness() {
    return List.of();
  }

  @Override
  void lastReferenceReleased() {
    // nothing is held open
  }
}

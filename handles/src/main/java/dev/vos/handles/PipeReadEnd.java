package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.nio.ByteBuffer;
import java.util.List;

/** The end of a pipe or FIFO from which one reads. */
public final class PipeReadEnd extends OpenFile {
  private final Pipe pipe;

  /** How often the write end had been opened when there was no writer to hang up; else -1. */
  private final int writersBefore;

  PipeReadEnd(Pipe pipe, int flags) {
    super(OpenFlags.O_RDONLY | flags & ~OpenFlags.O_ACCMODE);
    this.pipe = pipe;
    this.writersBefore = pipe.openReader();
  }

  /** Puts bytes back that were read but not consumed, in front of all others. */
  public void unread(ByteBuffer bytes) {
    pipe.unread(bytes);
  }

  Pipe pipe() {
    return pipe;
  }

  @Override
  int readBytes(ByteBuffer dst, Waiter waiter) throws ErrnoException {
    return pipe.read(dst, Blocking.of(this), waiter);
  }

  @Override
  int writeBytes(ByteBuffer src, Waiter waiter) {
    throw new AssertionError("read end of a pipe asked to write");
  }

  @Override
  void requireSeekable() throws ErrnoException {
    throw new ErrnoException(Errno.ESPIPE);
  }

  @Override
  public Stat stat() throws ErrnoException {
    return pipe.stat();
  }

  @Override
  public int ready(int events) {
    int found = pipe.available() > 0 ? Poll.IN : 0;
    if (pipe.hungUp(writersBefore)) {
      found |= Poll.HUP;
    }
    return found & (events | Poll.ALWAYS);
  }

  @Override
  public List<WaitQueue> readiness() {
    return List.of(pipe.readable());
  }

  @Override
  void lastReferenceReleased() {
    pipe.closeReader();
  }
}

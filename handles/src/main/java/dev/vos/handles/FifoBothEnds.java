package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.nio.ByteBuffer;
import java.util.List;

/** A FIFO opened with O_RDWR, as Linux allows: its own peer. */
public final class FifoBothEnds extends OpenFile {
  private final Pipe pipe;

  FifoBothEnds(Pipe pipe, int flags) {
    super(OpenFlags.O_RDWR | flags & ~OpenFlags.O_ACCMODE);
    this.pipe = pipe;
    pipe.openReader();
    pipe.openWriter();
  }

  Pipe pipe() {
    return pipe;
  }

  @Override
  int readBytes(ByteBuffer dst, Waiter waiter) throws ErrnoException {
    return pipe.read(dst, Blocking.of(this), waiter);
  }

  @Override
  int writeBytes(ByteBuffer src, Waiter waiter) throws ErrnoException {
    return pipe.write(src, Blocking.of(this), waiter);
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
    int in = pipe.available() > 0 ? Poll.IN : 0;
    int out = pipe.space() >= Pipe.PIPE_BUF ? Poll.OUT : 0;
    return (in | out) & events;
  }

  @Override
  public List<WaitQueue> readiness() {
    return List.of(pipe.readable(), pipe.writable());
  }

  @Override
  void lastReferenceReleased() {
    pipe.closeReader();
    pipe.closeWriter();
  }
}

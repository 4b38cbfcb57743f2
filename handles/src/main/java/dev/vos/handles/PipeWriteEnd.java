package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Stat;
import dev.vos.abi.WaitQueue;
import dev.vos.abi.Waiter;
import java.nio.ByteBuffer;
import java.util.List;

/** The end of a pipe or FIFO to which one writes. */
public final class PipeWriteEnd extends OpenFile {
  private final Pipe pipe;

  PipeWriteEnd(Pipe pipe, int flags) {
    super(OpenFlags.O_WRONLY | flags & ~OpenFlags.O_ACCMODE);
    this.pipe = pipe;
    pipe.openWriter();
  }

  Pipe pipe() {
    return pipe;
  }

  @Override
  int readBytes(ByteBuffer dst, Waiter waiter) {
    throw new AssertionError("write end of a pipe asked to read");
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
    int found = pipe.space() >= Pipe.PIPE_BUF ? Poll.OUT : 0;
    if (pipe.readers() == 0) {
      found |= Poll.ERR;
    }
    return found & (events | Poll.ALWAYS);
  }

  @Override
  public List<WaitQueue> readiness() {
    return List.of(pipe.writable());
  }

  @Override
  void lastReferenceReleased() {
    pipe.closeWriter();
  }
}

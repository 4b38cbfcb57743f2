package dev.vos.handles;

import dev.vos.abi.Errno;
import dev.vos.abi.ErrnoException;
import dev.vos.abi.OpenFlags;
import dev.vos.abi.Waiter;
import dev.vos.vfs.Fifo;

/**
 * Where those who open a FIFO meet; see fifo(7). Opening one end blocks until the other is opened;
 * with O_NONBLOCK reading does not wait and writing fails with ENXIO. What is in the pipe is lost
 * when nobody has it open any more.
 */
public final class NamedPipe {
  private final Fifo fifo;

  /** guarded by this; replaced when it was abandoned */
  private Pipe pipe;

  private NamedPipe(Fifo fifo) {
    this.fifo = fifo;
    this.pipe = new Pipe(fifo);
  }

  /**
   * open(2) of a FIFO that lives in this JVM.
   *
   * @param flags access mode, O_NONBLOCK
   * @throws ErrnoException ENXIO: write-only, non-blocking and no reader; EINTR
   */
  public static OpenFile open(Fifo fifo, int flags, Waiter waiter) throws ErrnoException {
    if ((flags & OpenFlags.O_ACCMODE) == OpenFlags.O_ACCMODE) {
      throw new ErrnoException(Errno.EINVAL);
    }
    NamedPipe place = fifo.meetingPoint(NamedPipe.class, () -> new NamedPipe(fifo));
    return switch (flags & OpenFlags.O_ACCMODE) {
      case OpenFlags.O_RDONLY -> place.openReader(flags, waiter);
      case OpenFlags.O_WRONLY -> place.openWriter(flags, waiter);
      default -> place.openBoth(flags);
    };
  }

  private OpenFile openBoth(int flags) {
    synchronized (this) {
      return new FifoBothEnds(currentLocked(), flags);
    }
  }

  private OpenFile openReader(int flags, Waiter waiter) throws ErrnoException {
    Pipe joined;
    PipeReadEnd end;
    int seen;
    synchronized (this) {
      joined = currentLocked();
      seen = joined.writersEver();
      end = new PipeReadEnd(joined, flags);
    }
    if (end.nonBlocking() || joined.writers() > 0) {
      return end;
    }
    try {
      joined.readable().await(waiter, () -> joined.writersEver() != seen, Waiter.FOREVER);
      return end;
    } catch (ErrnoException | Error e) {
      end.release();
      throw e;
    }
  }

  private OpenFile openWriter(int flags, Waiter waiter) throws ErrnoException {
    Pipe joined;
    PipeWriteEnd end;
    int seen;
    synchronized (this) {
      joined = currentLocked();
      if (OpenFlags.has(flags, OpenFlags.O_NONBLOCK) && joined.readers() == 0) {
        throw new ErrnoException(Errno.ENXIO);
      }
      seen = joined.readersEver();
      end = new PipeWriteEnd(joined, flags);
    }
    if (joined.readers() > 0) {
      return end;
    }
    try {
      joined.writable().await(waiter, () -> joined.readersEver() != seen, Waiter.FOREVER);
      return end;
    } catch (ErrnoException | Error e) {
      end.release();
      throw e;
    }
  }

  private Pipe currentLocked() {
    if (pipe.abandoned()) {
      pipe = new Pipe(fifo);
    }
    return pipe;
  }
}
